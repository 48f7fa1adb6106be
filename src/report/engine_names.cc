// SPDX-License-Identifier: Apache-2.0
#include "report/engine_names.h"

#include "diagnosis/phrases.h"

namespace crosscheck::report {

std::string_view display_name(browser::Engine engine, diagnosis::Language language) noexcept {
  switch (engine) {
    case browser::Engine::kStandard:
      return diagnosis::phrase("the standard", language);
    case browser::Engine::kChromium:
      return "Chromium";
    case browser::Engine::kFirefox:
      return "Firefox";
    case browser::Engine::kWebkit:
      return "WebKit";
  }
  return {};
}

}  // namespace crosscheck::report
