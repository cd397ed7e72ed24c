import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { CountyContext } from '../core/county-context';
import { BlockedAction } from './document-kind';

/** What would be the reader's turn and what stands in its way; nothing when nothing does. */
@Component({
  selector: 'app-blocked-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (actions().length) {
      <div class="cc-banner cc-banner-warn"><i class="fas fa-hand-paper" aria-hidden="true"></i>
        <ul class="cc-plain">
          @for (block of actions(); track block.action) {
            <li>@if (block.action) { <b>{{ text(block.action) }}{{ colon() }}</b> }{{ block.reasons.join(' ') }}</li>
          }
        </ul></div>
    }
  `,
})
export class BlockedActions {
  private readonly context = inject(CountyContext);

  readonly actions = input.required<BlockedAction[]>();
  /** Kind of document, for the names of its actions. */
  readonly documentType = input.required<string>();

  protected text(action: string): string {
    return actionText(this.context, this.documentType(), action);
  }

  protected colon(): string {
    return this.context.language().startsWith('zh') ? '：' : ': ';
  }
}

/** Name of an action: that of the kind of document, else the general one. */
export function actionText(context: CountyContext, documentType: string, action: string): string {
  return action && context.text(`Action:${documentType}:${action}`, context.text(`Action:${action}`, action));
}
