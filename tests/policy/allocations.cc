// SPDX-License-Identifier: Apache-2.0
#include "tests/policy/allocations.h"

#include <cstdlib>
#include <new>

namespace {
thread_local std::size_t count = 0;
}

namespace crosscheck {
std::size_t allocations() noexcept { return count; }
}  // namespace crosscheck

#ifndef __SANITIZE_ADDRESS__
void* operator new(std::size_t size) {
  ++count;
  if (void* block = std::malloc(size == 0 ? 1 : size)) return block;
  throw std::bad_alloc();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
#endif
