// SPDX-License-Identifier: Apache-2.0
//
// Texts of the C interface, and the end of every exception.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "crosscheck/crosscheck.h"

namespace crosscheck::capi {

inline std::string_view view(crosscheck_text text) noexcept {
  return text.size == 0 ? std::string_view() : std::string_view(text.data, text.size);
}
inline std::string string(crosscheck_text text) { return std::string(view(text)); }
inline crosscheck_text text(std::string_view bytes) noexcept { return {bytes.data(), bytes.size()}; }

/// What `work` returns; CROSSCHECK_NO_MEMORY when it throws, for which a length that no string can have counts too.
template <typename Work>
crosscheck_status guarded(Work work) noexcept {
  try {
    return work();
  } catch (...) {
    return CROSSCHECK_NO_MEMORY;
  }
}

}  // namespace crosscheck::capi
