import { inject, Pipe, PipeTransform } from '@angular/core';
import { formatNumber, formatWan } from '../core/money';
import { CountyContext } from '../core/county-context';
import { LocalizedText, pickText } from '../core/localized-text';
import { dateOnly, dateTime } from '../core/dates';

/** Amount in yuan shown in 万元. */
@Pipe({ name: 'wan' })
export class WanPipe implements PipeTransform {
  transform(yuan: number | null | undefined): string {
    return formatWan(yuan);
  }
}

/** Grouped number. */
@Pipe({ name: 'num' })
export class NumPipe implements PipeTransform {
  transform(value: number | null | undefined): string {
    return formatNumber(value);
  }
}

/** Text in the reader's language. */
@Pipe({ name: 'ccText', pure: false })
export class TextPipe implements PipeTransform {
  private readonly context = inject(CountyContext);

  transform(text: LocalizedText | string | null | undefined): string {
    return pickText(text, this.context.language());
  }
}

/** Text of a key that may be missing: the fallback is shown instead of the key. */
@Pipe({ name: 'ccLabel', pure: false })
export class LabelPipe implements PipeTransform {
  private readonly context = inject(CountyContext);

  transform(key: string, fallback: string): string {
    return this.context.text(key, fallback);
  }
}

@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(value: string | null | undefined): string {
    return dateOnly(value);
  }
}

@Pipe({ name: 'instant' })
export class InstantPipe implements PipeTransform {
  transform(value: string | null | undefined): string {
    return dateTime(value);
  }
}
