// SPDX-License-Identifier: Apache-2.0
//
// The grammar of HTTP against what must hold for any bytes, and against slow readings of the same rules.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <regex>
#include <string>
#include <string_view>

#include "http/grammar.h"

namespace {

namespace http = crosscheck::http;

void require(bool holds) {
  if (!holds) std::abort();
}

// The elements lie in the value, in order, none with white space around it; what lies between them is commas and space.
void check_list(std::string_view value, http::ListSyntax syntax) {
  std::size_t end = 0;
  for (const http::ListElement& element : http::List(value, syntax)) {
    require(element.position >= end && element.position + element.text.size() <= value.size());
    require(element.text == value.substr(element.position, element.text.size()));
    require(element.text == http::strip_http_tab_or_space(element.text));
    for (const char c : value.substr(end, element.position - end)) require(c == ',' || http::is_http_tab_or_space(c));
    end = element.position + element.text.size();
  }
  for (const char c : value.substr(end)) require(http::is_http_tab_or_space(c));
}

void check_regular_expressions(const std::string& value) {
  static const std::regex kToken("[-!#$%&'*+.^_`|~0-9A-Za-z]+");
  static const std::regex kRange("bytes=[0-9]+-[0-9]*");
  static const std::regex kMimeType(
      R"([\t\n\r ]*[-!#$%&'*+.^_`|~0-9A-Za-z]+/[-!#$%&'*+.^_`|~0-9A-Za-z]+[\t\n\r ]*(;[^]*)?)");
  require(http::is_token(value) == std::regex_match(value, kToken));
  if (http::is_simple_range_header_value(value)) require(std::regex_match(value, kRange));
  require(http::parse_mime_type(value).has_value() == std::regex_match(value, kMimeType));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 512) return 0;  // std::regex recurses
  const std::string value(reinterpret_cast<const char*>(data), size);
  check_list(value, http::ListSyntax::kTokens);
  check_list(value, http::ListSyntax::kQuotedStrings);
  check_regular_expressions(value);

  require(http::is_header_value(value) || http::strip_http_tab_or_space(value) != value ||
          value.find_first_of(std::string_view("\0\r\n", 3)) != std::string::npos);
  require(http::normalize_header_value(http::normalize_header_value(value)) == http::normalize_header_value(value));
  require(http::normalize_method(http::normalize_method(value)) == http::normalize_method(value));
  if (value.size() <= 9 && http::parse_delta_seconds(value))
    require(*http::parse_delta_seconds(value) == std::stoul(value));
  (void)http::is_forbidden_request_header("X-Method-Override", value);
  (void)http::parse_single_range_header_value(value, true);
  return 0;
}
