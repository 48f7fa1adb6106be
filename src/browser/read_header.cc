// SPDX-License-Identifier: Apache-2.0
#include "browser/read_header.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// A raw line ends its name at the first colon, wherever the caller's split was.
std::string_view name_of(const Traits& traits, const Header& line) {
  const std::string_view name = std::string_view(line.name).substr(0, line.name.find(':'));
  return traits.accepts_space_before_colon ? http::strip_http_tab_or_space(name) : name;
}

std::string value_of(const Header& line) {
  const std::size_t colon = line.name.find(':');
  if (colon == std::string::npos) return std::string(http::normalize_header_value(line.value));
  return std::string(http::normalize_header_value(line.name.substr(colon + 1) + ": " + line.value));
}

}  // namespace

ReadHeader read_header(const Traits& traits, const HeaderList& headers, std::string_view name) {
  ReadHeader read;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const std::string_view line_name = name_of(traits, headers[i]);
    if (!ascii::equals_ignoring_case(line_name, name)) continue;
    const std::string value = value_of(headers[i]);
    ++read.lines;
    if (line_name == name) ++read.lines_spelt_exactly;
    if (read.first < 0) {
      read.first = static_cast<std::int32_t>(i);
      read.value = value;
      continue;
    }
    if (traits.joins_without_empty_lines && (value.empty() || read.value.empty())) {
      read.value += value;
    } else {
      read.value.append(", ").append(value);
    }
  }
  return read;
}

bool has_conflicting_lines(const Traits& traits, const HeaderList& headers) {
  for (const std::string_view name : {"Location", "Content-Length", "Content-Disposition"}) {
    const Header* first = find_line(traits, headers, name);
    if (first == nullptr) continue;
    for (const Header& line : headers) {
      if (ascii::equals_ignoring_case(name_of(traits, line), name) && line.value != first->value) return true;
    }
  }
  return false;
}

const Header* find_line(const Traits& traits, const HeaderList& headers, std::string_view name) {
  const auto line = std::find_if(headers.begin(), headers.end(), [&](const Header& candidate) {
    return ascii::equals_ignoring_case(name_of(traits, candidate), name);
  });
  return line == headers.end() ? nullptr : &*line;
}

}  // namespace crosscheck::browser
