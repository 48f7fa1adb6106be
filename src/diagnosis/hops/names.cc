// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/hops.h"

namespace crosscheck::diagnosis {

std::string_view to_string(ChangeKind kind) noexcept {
  constexpr std::string_view kNames[] = {"added", "dropped", "doubled", "changed", "cached"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(HopVerdict verdict) noexcept {
  constexpr std::string_view kNames[] = {"passes", "fails", "silent", "not-asked"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view to_string(Ownership ownership) noexcept {
  constexpr std::string_view kNames[] = {"nobody", "differs", "innermost", "no-answer", "no-vary"};
  return kNames[static_cast<std::size_t>(ownership)];
}

}  // namespace crosscheck::diagnosis
