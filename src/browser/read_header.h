// SPDX-License-Identifier: Apache-2.0
// How an engine reads a header from the raw lines of a response.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// A header as an engine reads it from the raw lines.
struct ReadHeader {
  std::string value;        ///< the lines' values joined with ", "
  std::int32_t first = -1;  ///< index of the first line; -1 when there is none
  std::int32_t last = -1;   ///< of the last
  std::uint32_t lines = 0;
  std::uint32_t lines_spelt_exactly = 0;  ///< counted where counts_exact_allow_origin_lines asks
};
[[nodiscard]] ReadHeader read_header(const Traits& traits, const HeaderList& headers, std::string_view name);

/// The name of a raw line, which ends at the first colon, wherever the caller's split was.
[[nodiscard]] std::string_view name_of(const Traits& traits, const Header& line);

/// The first line of that name, or null.
[[nodiscard]] const Header* find_line(const Traits& traits, const HeaderList& headers, std::string_view name);

/// Several lines of Location, Content-Length or Content-Disposition that say different things
/// (net/http/http_stream_parser.cc).
[[nodiscard]] bool has_conflicting_lines(const Traits& traits, const HeaderList& headers);

}  // namespace crosscheck::browser
