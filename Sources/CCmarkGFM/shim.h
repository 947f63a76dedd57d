#pragma once

// The two public headers; those below /usr/include/cmark-gfm/ are internal to the library.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
