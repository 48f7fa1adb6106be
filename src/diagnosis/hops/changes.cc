// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/hops/changes.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "diagnosis/rules/origin_values.h"
#include "http/grammar.h"

namespace crosscheck::diagnosis {
namespace {

enum class Kind : std::uint8_t {
  kValue,    // one value; a second line is a mistake
  kList,     // tokens in any order, case matters
  kAnyCase,  // tokens in any order and case
  kCache,    // differs from one answer to the next; tells of a cache
};

struct Compared {
  std::string_view name;
  Kind kind;
};

constexpr Compared kCompared[] = {
    {"Access-Control-Allow-Origin", Kind::kValue},
    {"Access-Control-Allow-Credentials", Kind::kValue},
    {"Access-Control-Allow-Methods", Kind::kList},
    {"Access-Control-Allow-Headers", Kind::kAnyCase},
    {"Access-Control-Expose-Headers", Kind::kAnyCase},
    {"Access-Control-Max-Age", Kind::kValue},
    {"Access-Control-Allow-Private-Network", Kind::kValue},
    {"Cross-Origin-Resource-Policy", Kind::kValue},
    {"Timing-Allow-Origin", Kind::kAnyCase},
    {"Vary", Kind::kAnyCase},
    {"Location", Kind::kValue},
    {"WWW-Authenticate", Kind::kValue},
    {"Cache-Control", Kind::kAnyCase},
    {"Age", Kind::kCache},
    {"X-Cache", Kind::kCache},
    {"X-Cache-Status", Kind::kCache},
    {"X-Proxy-Cache", Kind::kCache},
    {"X-Vercel-Cache", Kind::kCache},
    {"CF-Cache-Status", Kind::kCache},
    {"Cache-Status", Kind::kCache},
    {"Via", Kind::kValue},
    {"Server", Kind::kValue},
};

const Compared* row_of(std::string_view name) {
  const auto* found = std::find_if(std::begin(kCompared), std::end(kCompared),
                                   [&](const Compared& row) { return ascii::equals_ignoring_case(row.name, name); });
  return found == std::end(kCompared) ? nullptr : found;
}

Kind kind_of(std::string_view name) {
  const Compared* row = row_of(name);
  return row == nullptr ? Kind::kValue : row->kind;
}

// The elements of all lines, sorted, each once.
std::vector<std::string> elements_of(const std::vector<std::string>& lines, bool any_case) {
  std::vector<std::string> elements;
  for (const std::string& line : lines) {
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find(',', begin), line.size());
      std::string_view element = std::string_view(line).substr(begin, end - begin);
      while (element.starts_with(' ') || element.starts_with('\t')) element.remove_prefix(1);
      while (element.ends_with(' ') || element.ends_with('\t')) element.remove_suffix(1);
      if (!element.empty()) elements.push_back(any_case ? ascii::to_lower(element) : std::string(element));
      begin = end + 1;
    }
  }
  std::sort(elements.begin(), elements.end());
  elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
  return elements;
}

bool says_the_same(Kind kind, const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() != b.empty()) return false;
  if (kind == Kind::kCache) return true;
  if (kind == Kind::kValue) return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
  return elements_of(a, kind == Kind::kAnyCase) == elements_of(b, kind == Kind::kAnyCase);
}

// A line more, and all that there were.
bool is_doubled(std::vector<std::string> behind, std::vector<std::string> here) {
  std::sort(behind.begin(), behind.end());
  std::sort(here.begin(), here.end());
  return here.size() > behind.size() && std::includes(here.begin(), here.end(), behind.begin(), behind.end());
}

ChangeKind kind_of_change(Kind kind, const std::vector<std::string>& behind, const std::vector<std::string>& here) {
  if (behind.empty()) return ChangeKind::kAdded;
  if (here.empty()) return ChangeKind::kDropped;
  // "a" and "b" joined to "a, b" are a line more in another notation.
  const bool joined = here.size() == 1 && here.front().size() > behind.front().size() &&
                      elements_of(here, false).size() >= elements_of(behind, false).size() &&
                      here.front().find(behind.front()) != std::string::npos &&
                      here.front().find(',') != std::string::npos && behind.front().find(',') == std::string::npos;
  if (kind == Kind::kValue && (is_doubled(behind, here) || joined)) return ChangeKind::kDoubled;
  return ChangeKind::kChanged;
}

// Which of the lines about caches says that it is stored.
std::string stored_line(const Answer& answer) {
  for (const Compared& row : kCompared) {
    if (row.kind == Kind::kCache && says_stored(answer, row.name)) return std::string(row.name);
  }
  return {};
}

}  // namespace

std::vector<std::string> values_of(const HeaderList& headers, std::string_view name) {
  std::vector<std::string> values;
  for (const Header& line : headers) {
    if (ascii::equals_ignoring_case(line.name, name)) values.push_back(line.value);
  }
  return values;
}

bool says_the_same(std::string_view name, const Answer& a, const Answer& b) {
  return says_the_same(kind_of(name), values_of(a.headers, name), values_of(b.headers, name));
}

std::vector<Change> changes_between(const Answer& behind, const Answer& here, std::uint16_t exchange) {
  std::vector<Change> changes;
  if (behind.status != here.status) {
    changes.push_back(
        {exchange, ChangeKind::kChanged, {}, {std::to_string(behind.status)}, {std::to_string(here.status)}});
  }
  const std::string stored = stored_line(here);
  if (!stored.empty() && stored_line(behind).empty()) {
    changes.push_back(
        {exchange, ChangeKind::kStored, stored, values_of(behind.headers, stored), values_of(here.headers, stored)});
  }
  for (std::string& name : compared_headers({&behind, &here})) {
    const Kind kind = kind_of(name);
    std::vector<std::string> there = values_of(behind.headers, name);
    std::vector<std::string> now = values_of(here.headers, name);
    if (kind == Kind::kCache || says_the_same(kind, there, now)) continue;
    const ChangeKind change = kind_of_change(kind, there, now);
    changes.push_back({exchange, change, std::move(name), std::move(there), std::move(now)});
  }
  return changes;
}

std::vector<std::string> compared_headers(const std::vector<const Answer*>& answers) {
  std::vector<std::string> names;
  for (const Compared& row : kCompared) {
    const auto sends = [&](const Answer* answer) { return answer->headers.has(row.name); };
    if (std::any_of(answers.begin(), answers.end(), sends)) names.emplace_back(row.name);
  }
  // Access-Control-Allow-Origins, and what else people write.
  for (const Answer* answer : answers) {
    for (const Header& line : answer->headers) {
      if (!ascii::starts_with_ignoring_case(line.name, "Access-Control-")) continue;
      const bool known = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return ascii::equals_ignoring_case(name, line.name);
      });
      if (!known) names.push_back(line.name);
    }
  }
  return names;
}

}  // namespace crosscheck::diagnosis
