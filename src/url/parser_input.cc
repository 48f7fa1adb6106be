// SPDX-License-Identifier: Apache-2.0
#include "url/parser_input.h"

#include "url/code_points.h"
#include "url/utf8.h"

namespace crosscheck::url {

namespace {

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is(kC0ControlOrSpace, text.front())) text.remove_prefix(1);
  while (!text.empty() && is(kC0ControlOrSpace, text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

ParserInput::ParserInput(std::string_view input) : original_(input), trimmed_(trim(input)), text_(trimmed_) {
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
