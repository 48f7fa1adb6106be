// SPDX-License-Identifier: Apache-2.0
#include "browser/read_header.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"
#include "url/utf8.h"

namespace crosscheck::browser {

std::string_view name_of(const Traits& traits, const Header& line) {
  const std::string_view name = std::string_view(line.name).substr(0, line.name.find(':'));
  const bool padded =
      !name.empty() && (http::is_http_tab_or_space(name.front()) || http::is_http_tab_or_space(name.back()));
  return padded && traits.accepts_space_before_colon ? http::strip_http_tab_or_space(name) : name;
}

namespace {

// Nearly every line of a response is another one than is asked for, and its first byte tells: it is another letter, and
// no white space. An empty name begins with NUL.
inline bool may_be_named(const Header& line, char initial) {
  const char first = *line.name.c_str();
  return ((first ^ initial) & ~0x20) == 0 || (static_cast<unsigned char>(first) <= ' ' && first != '\0');
}

// Equal to comparing name_of(line) with `name`, which has neither colon nor space. After the first byte, the length or
// the byte after the name tells.
inline bool is_named(const Traits& traits, const Header& line, std::string_view name) {
  if (!may_be_named(line, name.front())) return false;
  const std::string_view raw = line.name;
  if (raw.size() <= name.size()) return ascii::equals_ignoring_case(raw, name);
  const char after = raw[name.size()];
  if (after != ':' && !http::is_http_tab_or_space(after) && !http::is_http_tab_or_space(raw.front())) return false;
  return ascii::equals_ignoring_case(name_of(traits, line), name);
}

// g_utf8_make_valid(), which libsoup hands every value to.
void append_repaired(std::string_view value, std::string& out) {
  if (url::is_well_formed_utf8(value)) {
    out += value;
    return;
  }
  while (!value.empty()) {
    const url::Utf8Sequence sequence = url::first_utf8_sequence(value);
    const std::size_t taken = sequence.well_formed ? sequence.length : 1;
    out += sequence.well_formed ? value.substr(0, taken) : url::kReplacementCharacter;
    value.remove_prefix(taken);
  }
}

void append_value(const Traits& traits, std::string_view raw, std::string& out) {
  const std::string_view value = http::normalize_header_value(raw);
  if (traits.repairs_values) {
    append_repaired(value, out);
  } else {
    out += value;
  }
}

void append_value(const Traits& traits, const Header& line, std::string& out) {
  const std::size_t colon = line.name.find(':');
  if (colon == std::string::npos) {
    append_value(traits, line.value, out);
  } else {
    append_value(traits, line.name.substr(colon + 1) + ": " + line.value, out);
  }
}

}  // namespace

ReadHeader read_header(const Traits& traits, const HeaderList& headers, std::string_view name) {
  ReadHeader read;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (!is_named(traits, headers[i], name)) continue;
    ++read.lines;
    read.last = static_cast<std::int32_t>(i);
    if (traits.counts_exact_allow_origin_lines && name_of(traits, headers[i]) == name) ++read.lines_spelt_exactly;
    if (read.first < 0) {
      read.first = static_cast<std::int32_t>(i);
      append_value(traits, headers[i], read.value);
      continue;
    }
    const std::size_t before = read.value.size();
    read.value += ", ";
    append_value(traits, headers[i], read.value);
    const bool either_empty = before == 0 || read.value.size() == before + 2;
    if (traits.joins_without_empty_lines && either_empty) read.value.erase(before, 2);
  }
  return read;
}

bool has_conflicting_lines(const Traits& traits, const HeaderList& headers) {
  constexpr std::string_view kNames[] = {"Location", "Content-Length", "Content-Disposition"};
  const Header* first[std::size(kNames)] = {};
  for (const Header& line : headers) {
    if (!may_be_named(line, 'L') && !may_be_named(line, 'C')) continue;
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
      if (!is_named(traits, line, kNames[i])) continue;
      if (first[i] != nullptr && line.value != first[i]->value) return true;
      if (first[i] == nullptr) first[i] = &line;
    }
  }
  return false;
}

const Header* find_line(const Traits& traits, const HeaderList& headers, std::string_view name) {
  const auto line =
      std::find_if(headers.begin(), headers.end(), [&](const Header& h) { return is_named(traits, h, name); });
  return line == headers.end() ? nullptr : &*line;
}

}  // namespace crosscheck::browser
