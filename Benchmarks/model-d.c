// SPDX-License-Identifier: Apache-2.0
//
// Model D by hand: the yardstick that the floor simulation is measured against.
//
//   cc -O3 -march=native -o model-d model-d.c -lm
//   ./model-d [RATIO [REPLICATIONS [SEED]]]
//
// 50 agents are idle at time 0; a replication lasts 28,800 s, without warm-up. After every event,
// while calls in flight < ceil(ratio x idle), a call is launched. It rings min(X, 25 s), X
// exponential with mean 12 s, and is then answered with probability 0.30. An answered call is
// connected to an idle agent at once; else it waits 2 s and is abandoned unless an agent comes free
// before, longest wait first. Talk is lognormal with mean 150 s and coefficient of variation 0.8,
// wrap-up exponential with mean 20 s.
//
// It does what the model needs and no more: a heap with four children to a node, xoshiro256++, the
// C library's log, exp, cos and sin (normal deviates in pairs), counters.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

// Random numbers: xoshiro256++ by D. Blackman and S. Vigna, its state filled by SplitMix64.

typedef struct { uint64_t s[4]; double spare; int has_spare; } generator;

static uint64_t rotate(uint64_t x, int k) { return x << k | x >> (64 - k); }

static uint64_t next(generator *g) {
  uint64_t *s = g->s;
  const uint64_t result = rotate(s[0] + s[3], 23) + s[0];
  const uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate(s[3], 45);
  return result;
}

static generator seeded(uint64_t seed) {
  generator g = {.has_spare = 0};
  for (int i = 0; i < 4; i++) {
    uint64_t z = seed += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    g.s[i] = z ^ z >> 31;
  }
  return g;
}

static double unit(generator *g) { return ((double)(next(g) >> 11) + 0.5) * 0x1p-53; }

static double exponential(generator *g, double mean) { return -mean * log(unit(g)); }

static double normal(generator *g) {
  if (g->has_spare) {
    g->has_spare = 0;
    return g->spare;
  }
  const double radius = sqrt(-2 * log(unit(g)));
  const double angle = 2 * M_PI * unit(g);
  g->spare = radius * sin(angle);
  g->has_spare = 1;
  return radius * cos(angle);
}

// The event queue.

enum kind { RING_ENDS, TALK_ENDS, WRAP_UP_ENDS, PATIENCE_ENDS };

typedef struct { double time; int32_t kind; uint32_t call; } event;

typedef struct { event *heap; int count, room; } queue;

static void push(queue *q, event e) {
  if (q->count == q->room) {
    q->room = q->room ? 2 * q->room : 256;
    q->heap = realloc(q->heap, (size_t)q->room * sizeof(event));
    if (!q->heap) abort();
  }
  int place = q->count++;
  while (place > 0) {
    const int parent = (place - 1) / 4;
    if (!(e.time < q->heap[parent].time)) break;
    q->heap[place] = q->heap[parent];
    place = parent;
  }
  q->heap[place] = e;
}

static event pop(queue *q) {
  const event first = q->heap[0];
  const event last = q->heap[--q->count];
  const int count = q->count;
  int place = 0;
  for (;;) {
    const int child = 4 * place + 1;
    if (child >= count) break;
    const int end = child + 4 < count ? child + 4 : count;
    int least = child;
    for (int other = child + 1; other < end; other++)
      if (q->heap[other].time < q->heap[least].time) least = other;
    if (!(q->heap[least].time < last.time)) break;
    q->heap[place] = q->heap[least];
    place = least;
  }
  q->heap[place] = last;
  return first;
}

// The floor.

enum { AGENTS = 50 };
static const double LENGTH = 28800, PATIENCE = 2, ANSWER_RATE = 0.30;

typedef struct { uint64_t events, dials, answered, connects, abandoned; double busy; } counts;

typedef struct {
  generator random;
  queue events;
  double now, talk_location, talk_scale, ratio;
  int idle, in_flight;
  // Everyone waits equally long, so the calls that wait have the numbers from `first_waiting` to
  // just below `calls`.
  uint32_t first_waiting, calls;
  counts *counts;
} floor_state;

static void connect(floor_state *f) {
  f->counts->connects++;
  const double talk = exp(f->talk_location + f->talk_scale * normal(&f->random));
  push(&f->events, (event){f->now + talk, TALK_ENDS, 0});
}

static void dial(floor_state *f) {
  const int wanted = (int)ceil(f->ratio * f->idle);
  while (f->in_flight < wanted) {
    f->in_flight++;
    f->counts->dials++;
    const double ring = exponential(&f->random, 12);
    push(&f->events, (event){f->now + (ring < 25 ? ring : 25), RING_ENDS, 0});
  }
}

static void replicate(double ratio, uint64_t seed, queue *events, counts *counts) {
  const double variance = log1p(0.8 * 0.8);
  floor_state f = {
      .random = seeded(seed), .events = *events, .ratio = ratio, .idle = AGENTS,
      .talk_location = log(150) - variance / 2, .talk_scale = sqrt(variance), .counts = counts};
  f.events.count = 0;
  dial(&f);
  while (f.events.count > 0) {
    const event e = pop(&f.events);
    if (e.time >= LENGTH) break;
    counts->busy += (AGENTS - f.idle) * (e.time - f.now);
    f.now = e.time;
    switch (e.kind) {
    case RING_ENDS:
      f.in_flight--;
      if (unit(&f.random) < ANSWER_RATE) {
        counts->answered++;
        if (f.idle > 0) {
          f.idle--;
          connect(&f);
        } else {
          push(&f.events, (event){f.now + PATIENCE, PATIENCE_ENDS, f.calls++});
        }
      }
      break;
    case TALK_ENDS:
      push(&f.events, (event){f.now + exponential(&f.random, 20), WRAP_UP_ENDS, 0});
      break;
    case WRAP_UP_ENDS:
      if (f.first_waiting != f.calls) {
        f.first_waiting++;
        connect(&f);
      } else {
        f.idle++;
      }
      break;
    case PATIENCE_ENDS:
      if (e.call != f.first_waiting)
        continue;  // connected in time: not an event of the model
      f.first_waiting++;
      counts->abandoned++;
      break;
    }
    counts->events++;
    dial(&f);
  }
  counts->busy += (AGENTS - f.idle) * (LENGTH - f.now);
  *events = f.events;
}

int main(int argc, char **argv) {
  const double ratio = argc > 1 ? atof(argv[1]) : 2;
  const long replications = argc > 2 ? atol(argv[2]) : 1000;
  const uint64_t seed = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
  if (!(ratio >= 1 && ratio <= 10) || replications < 1) {
    fprintf(stderr, "usage: model-d [RATIO from 1 to 10 [REPLICATIONS [SEED]]]\n");
    return 64;
  }
  queue events = {0};
  counts counts = {0};
  const clock_t start = clock();
  for (long replication = 0; replication < replications; replication++)
    replicate(ratio, seed * 1000003 + (uint64_t)replication, &events, &counts);
  const double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  free(events.heap);
  printf(
      "{\"events\": %llu, \"seconds\": %.6f, \"nanosecondsPerEvent\": %.3f, "
      "\"utilisation\": %.6f, \"abandonmentRate\": %.6f, \"dials\": %llu, \"connects\": %llu}\n",
      (unsigned long long)counts.events, seconds, seconds * 1e9 / (double)counts.events,
      counts.busy / (AGENTS * LENGTH * (double)replications),
      counts.answered ? (double)counts.abandoned / (double)counts.answered : 0,
      (unsigned long long)counts.dials, (unsigned long long)counts.connects);
  return 0;
}
