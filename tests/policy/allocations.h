// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace crosscheck {

/// How often this thread has asked for memory with new; 0 for ever under AddressSanitizer, which has a new of its own.
[[nodiscard]] std::size_t allocations() noexcept;

}  // namespace crosscheck
