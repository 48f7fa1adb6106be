// SPDX-License-Identifier: Apache-2.0
#include "responders/live/header_block.h"

#include <utility>

#include "base/ascii.h"

namespace crosscheck::responders {
namespace {

constexpr bool is_space_or_tab(char c) noexcept { return c == ' ' || c == '\t'; }

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is_space_or_tab(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space_or_tab(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view without_line_ending(std::string_view line) noexcept {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

bool HeaderBlock::add_line(std::string_view raw) {
  bytes_ += raw.size();
  if (bytes_ > kMaxHeaderBytes) return false;
  const std::string_view line = without_line_ending(raw);
  if (state_ == State::kStatusLine) {
    add_status_line(line);
  } else if (state_ == State::kTrailers) {
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) trailers.append(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
  } else if (line.empty()) {
    end_of_block();
  } else {
    add_field(line);
  }
  return true;
}

void HeaderBlock::add_status_line(std::string_view line) {
  if (!line.starts_with("HTTP/")) return;
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return;
  http_version = line.substr(5, space - 5);
  status = 0;
  const std::string_view rest = trim(line.substr(space));
  for (std::size_t i = 0; i < 3 && i < rest.size() && ascii::is_digit(rest[i]); ++i) {
    status = static_cast<std::uint16_t>(status * 10 + (rest[i] - '0'));
  }
  status_line = line;
  fields_.clear();
  state_ = State::kHeaders;
}

void HeaderBlock::add_field(std::string_view line) {
  if (is_space_or_tab(line.front())) {
    folded = true;
    if (fields_.empty()) return;
    const std::string_view more = trim(line);
    std::string& value = fields_.back().value;
    if (!more.empty()) (value += value.empty() ? "" : " ") += more;
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  // A space before the colon stays: Chromium overlooks it, the others do not know such a name.
  const std::string_view name = line.substr(0, colon);
  spaced_name = spaced_name || trim(name).size() != colon;
  fields_.push_back({std::string(name), std::string(trim(line.substr(colon + 1)))});
}

void HeaderBlock::end_of_block() {
  HeaderList list;
  list.reserve(fields_.size());
  for (Header& field : fields_) list.append(std::move(field));
  fields_.clear();
  if (status >= 100 && status < 200) {
    informational.push_back({status, std::move(list)});
    state_ = State::kStatusLine;
  } else {
    headers = std::move(list);
    state_ = State::kTrailers;
  }
}

}  // namespace crosscheck::responders
