// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "crosscheck/http.h"

namespace crosscheck::cli {

/// "Name: value", or "Name;" for an empty value, as curl has it.
/// @param option its name, for the mistake that is returned when `text` is no header line
[[nodiscard]] tl::expected<Header, std::string> read_header(const std::string& text, const char* option);

}  // namespace crosscheck::cli
