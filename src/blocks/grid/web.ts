import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { grid as definition } from './props.ts';

/** A table to fill in. */
export const render: WebBlock = (block, _inner, { t }) => {
  const { columns, rows, heads } = definition.props.parse(block.props);
  const blank = `<td><span class="hear">${escapeHtml(t('paper.blank'))}</span></td>`;
  const row = (head: string | undefined): string =>
    head === undefined
      ? `<tr>${blank.repeat(columns.length)}</tr>`
      : `<tr><th scope="row">${escapeHtml(head)}</th>${blank.repeat(columns.length - 1)}</tr>`;
  const body = heads === undefined ? Array.from({ length: rows }, () => row(undefined)) : heads.map(row);
  return [
    '<div class="table grid" tabindex="0" role="group"',
    ` aria-label="${escapeHtml(t('paper.grid', { columns: columns.join(', ') }))}"><table><thead><tr>`,
    columns.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join(''),
    `</tr></thead><tbody>${body.join('')}</tbody></table></div>\n`,
  ].join('');
};
