// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ascii.h"
#include "crosscheck/http.h"

namespace crosscheck {
namespace {

auto named(std::string_view name) {
  return [name](const Header& line) { return ascii::equals_ignoring_case(line.name, name); };
}

}  // namespace

// https://fetch.spec.whatwg.org/#concept-header-list-set keeps the case of the line it replaces; so does this.
void HeaderList::set(std::string_view name, std::string_view value) {
  const auto first = std::find_if(lines_.begin(), lines_.end(), named(name));
  if (first == lines_.end()) {
    append(name, value);
    return;
  }
  first->value.assign(value);
  lines_.erase(std::remove_if(first + 1, lines_.end(), named(name)), lines_.end());
}

void HeaderList::combine(std::string_view name, std::string_view value) {
  const auto first = std::find_if(lines_.begin(), lines_.end(), named(name));
  if (first == lines_.end()) {
    append(name, value);
  } else {
    first->value.append(", ").append(value);
  }
}

void HeaderList::remove(std::string_view name) { std::erase_if(lines_, named(name)); }

std::size_t HeaderList::count(std::string_view name) const noexcept {
  return static_cast<std::size_t>(std::count_if(lines_.begin(), lines_.end(), named(name)));
}

const Header* HeaderList::find(std::string_view name) const noexcept {
  const auto first = std::find_if(lines_.begin(), lines_.end(), named(name));
  return first == lines_.end() ? nullptr : &*first;
}

std::optional<std::string> HeaderList::get(std::string_view name) const {
  std::optional<std::string> joined;
  for (const Header& line : lines_) {
    if (!ascii::equals_ignoring_case(line.name, name)) continue;
    if (joined) {
      joined->append(", ").append(line.value);
    } else {
      joined = line.value;
    }
  }
  return joined;
}

}  // namespace crosscheck
