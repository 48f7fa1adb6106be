// SPDX-License-Identifier: Apache-2.0
#include "tests/policy/allocations.h"

extern "C" std::size_t count_allocations() { return crosscheck::allocations(); }
