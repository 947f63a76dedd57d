// SPDX-License-Identifier: Apache-2.0
// Writes call records to the standard output, the same for the same arguments.
//
//   rating-records ROWS [SEED]
//
// A month of calls in the order of their start: 40 campaigns, 500 agents, six outcomes, lengths of an
// answered call about exponential with a mean of three minutes.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;

static uint64_t next(void) {
  // SplitMix64, of Steele, Lea and Flood, doi:10.1145/2714064.2660195.
  uint64_t z = (state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static double uniform(void) { return (double)(next() >> 11) * 0x1p-53; }

int main(int count, char **arguments) {
  const int64_t rows = count > 1 ? strtoll(arguments[1], NULL, 10) : 1000;
  state = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  static const char *cities[8] = {"Delhi", "Pune", "Kochi", "Jaipur",
                                  "Bengaluru", "Indore", "Manila", "Cebu"};
  static const char *products[5] = {"cards", "loans", "fibre", "renewals", "surveys"};
  static const char *outcomes[6] = {"no answer", "busy", "sale", "callback", "refused", "support"};
  static char buffer[1 << 20];
  setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  puts("campaign,agent,start,seconds,outcome");
  const int64_t month = 31 * 86400;
  for (int64_t row = 0; row < rows; row++) {
    const int64_t second = (int64_t)((double)row / (double)rows * (double)month);
    const uint64_t draw = next();
    const int kind = (int)(draw % 10);
    const int outcome = kind < 3 ? 0 : kind < 4 ? 1 : kind < 5 ? 2 : kind < 7 ? 3 : kind < 8 ? 4 : 5;
    const int seconds = outcome < 2 ? 0 : (int)fmin(7200, 1 - 180 * log(1 - uniform()));
    printf("%s %s,agent%03d,2026-03-%02dT%02d:%02d:%02dZ,%d,%s\n", cities[(draw >> 8) % 8],
           products[(draw >> 16) % 5], (int)((draw >> 24) % 500), (int)(second / 86400) + 1,
           (int)(second / 3600 % 24), (int)(second / 60 % 60), (int)(second % 60), seconds,
           outcomes[outcome]);
  }
  return 0;
}
