// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace crosscheck::diagnosis {

/// A phrase in every language. {} stands for a value; where a language needs another order, {0}, {1}.
struct PhraseRow {
  std::string_view english;
  std::string_view taiwan;
  std::string_view mainland;
};

}  // namespace crosscheck::diagnosis
