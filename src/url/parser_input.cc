// SPDX-License-Identifier: Apache-2.0
#include "url/parser_input.h"

#include <cstdint>
#include <cstring>

#include "url/code_points.h"
#include "url/utf8.h"

namespace crosscheck::url {

namespace {

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is(kC0ControlOrSpace, text.front())) text.remove_prefix(1);
  while (!text.empty() && is(kC0ControlOrSpace, text.back())) text.remove_suffix(1);
  return text;
}

// Whether all bytes are in 0x20..0x7F, eight at a time: the usual case, which needs no closer look.
bool is_printable_ascii(std::string_view text) noexcept {
  constexpr std::uint64_t kSpaces = 0x2020202020202020;
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t high = 0;  // a borrow out of a byte below 0x20 comes after that byte has set its own bit
  while (text.size() >= sizeof high) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    high |= bytes | (bytes - kSpaces);
    text.remove_prefix(sizeof bytes);
  }
  if ((high & kHighBits) != 0) return false;
  for (const char c : text) {
    if (static_cast<signed char>(c) < 0x20) return false;
  }
  return true;
}

}  // namespace

ParserInput::ParserInput(std::string_view input) : original_(input), trimmed_(trim(input)), text_(trimmed_) {
  if (is_printable_ascii(trimmed_)) return;
  const unsigned classes = classes_in(trimmed_);
  const bool has_tab_or_newline = (classes & kTabOrNewline) != 0;
  const bool ill_formed = (classes & kNonAscii) != 0 && !is_well_formed_utf8(trimmed_);
  if (!has_tab_or_newline && !ill_formed) return;
  // The decoder runs before tabs and newlines go, so one inside a sequence breaks it.
  for (std::string_view rest = trimmed_; !rest.empty();) {
    const Utf8Sequence sequence = first_utf8_sequence(rest);
    if (!sequence.well_formed) {
      copy_ += kReplacementCharacter;
    } else if (!is(kTabOrNewline, rest.front())) {
      copy_.append(rest, 0, sequence.length);
    }
    rest.remove_prefix(sequence.length);
  }
  text_ = copy_;
}

std::size_t ParserInput::original_position(std::size_t offset) const noexcept {
  const auto leading = static_cast<std::size_t>(trimmed_.data() - original_.data());
  if (text_.data() == trimmed_.data()) return leading + offset;
  std::string_view rest = trimmed_;
  for (std::size_t produced = 0; !rest.empty();) {
    const Utf8Sequence sequence = first_utf8_sequence(rest);
    const bool removed = is(kTabOrNewline, rest.front());
    if (produced >= offset && !removed) break;
    if (!removed) produced += sequence.well_formed ? sequence.length : kReplacementCharacter.size();
    rest.remove_prefix(sequence.length);
  }
  return leading + (trimmed_.size() - rest.size());
}

}  // namespace crosscheck::url
