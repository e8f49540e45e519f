import { ImageRun } from 'docx';

/** A picture that is ready to stand in a Word file, with its size in dots. */
export interface WordPicture {
  bytes: Uint8Array;
  kind: 'png' | 'jpg';
  width: number;
  height: number;
}

/** The room of a picture between the margins, at 96 dots an inch: 170 mm wide, and 100 mm high. */
const WIDEST = 642;
const HIGHEST = 378;

/** A picture with its words for those who can't see it, no larger than it is sharp. */
export function pictureRun({ bytes, kind, width, height }: WordPicture, alt: string): ImageRun {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return new ImageRun({
    type: kind,
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: '', title: '', description: alt },
  });
}
