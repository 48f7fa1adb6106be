// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/standard.h"

namespace crosscheck::browser {

constexpr Traits kStandard = kStandardTraits;

const Traits& traits_of(Engine engine) noexcept {
  switch (engine) {
    case Engine::kStandard:
      return kStandard;
    case Engine::kChromium:
      return kChromium;
    case Engine::kFirefox:
      return kFirefox;
    case Engine::kWebkit:
      return kWebkit;
  }
  return kStandard;
}

}  // namespace crosscheck::browser
