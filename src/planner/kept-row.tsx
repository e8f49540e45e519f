import { Component } from 'preact';
import { PlanRow, type RowProps } from './plan-row.tsx';

/** A row that is set again only where something in it has changed: sixty rows answer at once on an old phone. */
export class KeptRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return (
      now.planned !== next.planned ||
      now.item.clock !== next.item.clock ||
      now.item.minutes !== next.item.minutes ||
      now.place !== next.place ||
      now.isLast !== next.isLast ||
      now.people !== next.people ||
      now.session !== next.session ||
      now.isFirstOfSession !== next.isFirstOfSession ||
      now.lifted !== next.lifted ||
      now.under !== next.under
    );
  }

  override render() {
    return <PlanRow {...this.props} />;
  }
}
