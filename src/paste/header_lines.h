// SPDX-License-Identifier: Apache-2.0
//
// Requests and responses as lines of headers: as curl -i and curl -v print them, and as they are copied from the developer
// tools of browsers, raw or as pairs of lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/http.h"

namespace crosscheck::paste {

/// One request and its response, as far as the text shows them.
struct HeaderExchange {
  std::string method;  ///< empty: not shown
  std::string url;     ///< absolute; empty: not shown
  HeaderList request;
  bool has_response = false;
  std::uint16_t status = 0;  ///< 0: not shown
  HeaderList response;
  std::size_t begin = 0;  ///< where it stands, in bytes
  std::size_t end = 0;
};

/// In the order of the text; exchanges without a response are left out. A single line counts where its name begins with
/// Access-Control-; others need a status line, a heading or company.
[[nodiscard]] std::vector<HeaderExchange> read_header_lines(std::string_view text);

}  // namespace crosscheck::paste
