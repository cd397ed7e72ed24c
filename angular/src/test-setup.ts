// Angular's packages come half compiled; the compiler finishes them when a test imports one.
import '@angular/compiler';
