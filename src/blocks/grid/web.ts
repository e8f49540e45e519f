import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { grid as definition } from './props.ts';

/** A table to fill in. */
export const render: WebBlock = (block, _inner, { t }) => {
  const { columns, rows, heads } = definition.props.parse(block.props);
  // On a narrow screen a row stands as a list, in which each blank says what goes there.
  const blanks = columns.map(
    (head) => `<td data-head="${escapeHtml(head)}"><span class="hear">${escapeHtml(t('paper.blank'))}</span></td>`,
  );
  const row = (head: string | undefined): string =>
    head === undefined
      ? `<tr>${blanks.join('')}</tr>`
      : `<tr><th scope="row">${escapeHtml(head)}</th>${blanks.slice(1).join('')}</tr>`;
  const body = heads === undefined ? Array.from({ length: rows }, () => row(undefined)) : heads.map(row);
  return [
    '<div class="table grid" tabindex="0" role="group"',
    ` aria-label="${escapeHtml(t('paper.grid', { columns: columns.join(', ') }))}"><table><thead><tr>`,
    columns.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join(''),
    `</tr></thead><tbody>${body.join('')}</tbody></table></div>\n`,
  ].join('');
};
