import { Parser } from 'htmlparser2';

/** What a drawing may be made of: shapes, their colours and words. Nothing that runs, moves, loads or says who drew it. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs symbol use linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);

const ATTRIBUTES =
  /^(?:xmlns|xmlns:xlink|version|viewBox|preserveAspectRatio|id|class|role|aria-[a-z]+|lang|x[12]?|y[12]?|d|dx|dy|r|rx|ry|cx|cy|fx|fy|width|height|points|transform|opacity|color|display|visibility|overflow|offset|rotate|pathLength|textLength|lengthAdjust|gradientUnits|gradientTransform|spreadMethod|patternUnits|patternContentUnits|patternTransform|clipPathUnits|maskUnits|maskContentUnits|href|xlink:href|xml:space|(?:fill|stroke|stop|font|text|clip|word|letter|dominant|paint|color|shape|vector|marker)(?:-[a-z]+)*)$/;

/** What is wrong with a drawing in SVG, and where; nothing where it holds shapes and words alone. */
export function faultOfDrawing(text: string): { message: string; offset: number } | undefined {
  let fault: { message: string; offset: number } | undefined;
  let open = 0;
  let roots = 0;
  const find = (message: string): void => {
    fault ??= { message, offset: parser.startIndex };
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open++ === 0) roots++;
        if (!ELEMENTS.has(name)) find(`“<${shorten(name)}>” can run, load or say more than a drawing needs.`);
        if (open === 1 && name !== 'svg') find('This is no drawing in SVG.');
        for (const [key, value] of Object.entries(attributes)) {
          if (!ATTRIBUTES.test(key)) find(`“${shorten(key)}” can run, load or say more than a drawing needs.`);
          else if (key.endsWith('href') && !/^#[\w-]+$/.test(value))
            find(`“${shorten(key)}” leads out of the drawing.`);
          else if (!key.startsWith('xmlns') && (/url\s*\((?!\s*["']?#)/i.test(value) || /[\\]|script:/i.test(value)))
            find(`“${shorten(key)}” leads out of the drawing.`);
          else if (key.startsWith('xmlns') && !/^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)$/.test(value))
            find('It says more than a drawing needs, such as what program drew it.');
        }
      },
      onclosetag: () => void open--,
      oncomment: () => find('There is a comment in it, which may say who drew it.'),
      onprocessinginstruction: (name) => {
        if (!/^\?xml$/i.test(name)) find(`“<${shorten(name)}>” can lead out of the drawing.`);
      },
      oncdatastart: () => find('There is a part in it that isn’t read as it looks.'),
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (fault === undefined && roots !== 1) return { message: 'This is no drawing in SVG.', offset: 0 };
  return fault;
}

function shorten(words: string): string {
  return words.length > 30 ? `${words.slice(0, 29)}…` : words;
}
