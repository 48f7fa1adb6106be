// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/header_argument.h"

#include <string_view>

#include "apps/cli/language.h"
#include "http/grammar.h"
#include "report/text_writer.h"

namespace crosscheck::cli {

using report::printable;

tl::expected<Header, std::string> read_header(const std::string& text, const char* option) {
  const auto trimmed = [](std::string_view part) { return std::string(http::strip_http_tab_or_space(part)); };
  const std::size_t colon = text.find(':');
  Header header;
  if (colon != std::string::npos) {
    header = {trimmed(std::string_view(text).substr(0, colon)), trimmed(std::string_view(text).substr(colon + 1))};
  } else if (text.ends_with(';')) {
    header = {trimmed(std::string_view(text).substr(0, text.size() - 1)), {}};
  } else {
    return tl::unexpected(tr("{0} '{1}' has no colon; a header is written 'Name: value'", {option, printable(text)}));
  }
  if (!http::is_header_name(header.name))
    return tl::unexpected(tr("{0} '{1}': '{2}' is no header name", {option, printable(text), printable(header.name)}));
  if (header.value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    return tl::unexpected(tr("{0} '{1}': a value must not hold a line break or a NUL", {option, printable(text)}));
  }
  return header;
}

}  // namespace crosscheck::cli
