import { Pipe, PipeTransform } from '@angular/core';
import { formatNumber } from '../core/money';

/** Bytes as kB or MB. */
@Pipe({ name: 'fileSize' })
export class FileSizePipe implements PipeTransform {
  transform(bytes: number): string {
    return bytes < 1_000_000 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB` : `${formatNumber(bytes / 1_000_000, 0, 1)} MB`;
  }
}
