// SPDX-License-Identifier: Apache-2.0
#include "responders/har/outline.h"

#include <simdjson.h>

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "json/spans.h"

namespace crosscheck::responders::har {
namespace {

using ascii::equals_ignoring_case;

constexpr std::size_t kNone = std::string_view::npos;
/// What has a longer key is like nothing else.
constexpr std::size_t kMostKey = 4096;

/// Calls `member(name, at)` for each member of an object, which returns where its value ends, or npos. Returns where the
/// object ends, or npos.
template <class Member>
std::size_t for_each_member(std::string_view json, std::size_t at, Member member) {
  json::Members members(json, at);
  while (members.next_key()) {
    const std::size_t end = member(members.key(), members.begin());
    if (end == kNone) return kNone;
    members.go_on_after(end);
  }
  return members.sound() ? members.end() : kNone;
}

/// The lines of a response that is no redirect which browsers go by, as browser/read_header.h finds them: names may be
/// padded, or go on with a colon.
bool decides(std::string_view name) noexcept {
  constexpr std::string_view kBeginnings[] = {"access-control-", "content-", "cross-origin-", "location",
                                              "x-content-type-options"};
  return !ascii::is_alphanumeric(name.front()) ||
         std::any_of(std::begin(kBeginnings), std::end(kBeginnings), [&](std::string_view beginning) {
           return ascii::to_lower(name.front()) == beginning.front() &&
                  ascii::starts_with_ignoring_case(name, beginning);
         });
}

}  // namespace

std::string_view prefix_of(std::string_view url) noexcept {
  const std::size_t slashes = url.find("://");
  if (slashes == kNone) return url.substr(0, std::min(url.find(':') + 1, url.size()));
  return url.substr(0, std::min(url.find_first_of("/?#\\", slashes + 3), url.size()));
}

std::size_t Outline::read(std::size_t at) {
  key_.clear();
  url_ = started_ = type_ = destination_ = {};
  has_body_ = false;
  telling_ = json_[at] == '{';
  const std::size_t end = telling_ ? read_entry(at) : json::end_of_value(json_, at);
  telling_ = telling_ && end != kNone && !url_.empty() && !(has_body_ && may_sniff()) && key_.size() <= kMostKey &&
             simdjson::validate_utf8(json_.data() + at, end - at);
  if (!telling_) key_.clear();
  return end;
}

Outline::Value Outline::value_at(std::size_t at) const noexcept {
  const std::size_t end = json::end_of_value(json_, at);
  return {end, end == kNone ? std::string_view() : json_.substr(at, end - at)};
}

std::string_view Outline::plain(std::string_view value) noexcept {
  const bool is_plain = value.size() >= 2 && value.front() == '"' && value.find('\\') == kNone;
  telling_ = telling_ && is_plain;
  return is_plain ? value.substr(1, value.size() - 2) : std::string_view();
}

/// Whoever asks but fetch() and XMLHttpRequest, which hand a body to the script without a look at it.
bool Outline::may_sniff() const noexcept {
  if (type_ == R"("fetch")" || type_ == R"("xhr")") return !destination_.empty() && destination_ != "empty";
  return !type_.empty() || destination_ != "empty";
}

std::size_t Outline::read_entry(std::size_t at) {
  return for_each_member(json_, at, [&](std::string_view name, std::size_t begin) {
    const bool is_object = json_[begin] == '{';
    if (name == "request" && is_object) return read_request(begin);
    if (name == "response" && is_object) return read_response(begin);
    if (name == "_initiator" && is_object) return read_initiator(begin);
    const auto [end, value] = value_at(begin);
    if (name == "startedDateTime") {
      started_ = plain(value);
    } else if (name == "_resourceType") {
      note('t', type_ = value);
    } else if (name == "pageref") {
      note('p', value);
    } else if (name == "serverIPAddress") {
      note('a', value);
    } else if (name == "_securityState") {
      note('k', value);
    } else {
      pass(name);
    }
    return end;
  });
}

std::size_t Outline::read_initiator(std::size_t at) {
  return for_each_member(json_, at, [&](std::string_view name, std::size_t begin) {
    const auto [end, value] = value_at(begin);
    name == "url" ? note('i', prefix_of(plain(value))) : pass(name);
    return end;
  });
}

std::size_t Outline::read_request(std::size_t at) {
  return for_each_member(json_, at, [&](std::string_view name, std::size_t begin) {
    if (name == "headers" && json_[begin] == '[') return read_headers(begin, true);
    const auto [end, value] = value_at(begin);
    if (name == "url") {
      url_ = plain(value);
      note('u', prefix_of(url_));
    } else if (name == "method") {
      note('m', value);
    } else if (name == "headersSize") {  // whether it is positive
      note('z', value >= "1" && value <= "9~" ? "1" : value);
    } else if (name == "postData" && json_[begin] == '{') {
      note('d', {});
      return for_each_member(json_, begin, [&](std::string_view part, std::size_t within) {
        const auto [after, of_body] = value_at(within);
        part == "mimeType" ? note('y', of_body) : pass(part);
        return after;
      });
    } else {
      pass(name);
    }
    return end;
  });
}

std::size_t Outline::read_response(std::size_t at) {
  return for_each_member(json_, at, [&](std::string_view name, std::size_t begin) {
    if (name == "headers" && json_[begin] == '[') return read_headers(begin, false);
    if (name == "content" && json_[begin] == '{') return read_content(begin);
    const auto [end, value] = value_at(begin);
    if (name == "status") {
      const bool is_status = value.size() == 3 && std::all_of(value.begin(), value.end(), ascii::is_digit);
      telling_ = telling_ && (value == "0" || (is_status && (value.front() != '3' || value == "304")));
      note('s', value);
    } else if (name == "httpVersion") {
      note('h', value);
    } else if (name == "redirectURL") {
      note('r', value);
    } else if (name == "_error" || name == "_failureText") {
      note('e', value);
    } else if (name == "_fetchedViaServiceWorker") {
      note('w', value);
    } else {
      pass(name);
    }
    return end;
  });
}

std::size_t Outline::read_content(std::size_t at) {
  return for_each_member(json_, at, [&](std::string_view name, std::size_t begin) {
    const auto [end, value] = value_at(begin);
    if (name == "text") {
      has_body_ = has_body_ || value != R"("")";
    } else {
      pass(name);
    }
    return end;
  });
}

std::size_t Outline::read_headers(std::size_t at, bool of_request) {
  json::Elements lines(json_, at);
  has_length_ = false;
  if (of_request) destination_ = {};
  note(of_request ? '<' : '>', {});
  while (lines.next_value()) {
    HeaderLine line = read_line_as_before(lines.begin());
    if (line.end == kNone) line = read_line(lines.begin());
    if (line.end == kNone) return kNone;
    lines.go_on_after(line.end);
    const std::string_view name = plain(line.name);
    telling_ = telling_ && line.value.starts_with('"');
    if (name.empty() || name.front() == ':') continue;
    of_request ? take_request_line(name, line.value) : take_response_line(name, line.value);
  }
  return lines.sound() ? lines.end() : kNone;
}

Outline::HeaderLine Outline::read_line(std::size_t at) {
  HeaderLine line;
  if (json_[at] != '{') return line;
  std::size_t members = 0;
  line.end = for_each_member(json_, at, [&](std::string_view member, std::size_t begin) {
    const auto [after, value] = value_at(begin);
    ++members;
    if (member == "name") {
      line.name = value;
    } else if (member == "value") {
      line.value = value;
    } else {
      pass(member);
    }
    return after;
  });
  if (line.end == kNone || members != 2 || !line.name.starts_with('"') || !line.value.starts_with('"')) return line;
  if (line.name.data() > line.value.data()) return line;
  const auto from = [&](const char* begin, const char* end) {
    return std::string_view(begin, static_cast<std::size_t>(end - begin));
  };
  before_name_ = from(json_.data() + at, line.name.data() + 1);
  before_value_ = from(line.name.data() + line.name.size(), line.value.data() + 1);
  after_value_ = from(line.value.data() + line.value.size(), json_.data() + line.end);
  return line;
}

// What is around names and values is the same in all lines that one program wrote.
Outline::HeaderLine Outline::read_line_as_before(std::size_t at) const noexcept {
  const auto is_at = [&](std::size_t where, std::string_view text) { return json_.substr(where).starts_with(text); };
  if (before_name_.empty() || !is_at(at, before_name_)) return {};
  const Value name = value_at(at + before_name_.size() - 1);
  if (name.end == kNone || !is_at(name.end, before_value_)) return {};
  const Value value = value_at(name.end + before_value_.size() - 1);
  if (value.end == kNone || !is_at(value.end, after_value_)) return {};
  return {name.text, value.text, value.end + after_value_.size()};
}

// Forbidden to scripts, and nothing else is told by their values.
void Outline::take_request_line(std::string_view name, std::string_view value) {
  note('n', name);
  if (equals_ignoring_case(name, "cookie")) return;
  if (equals_ignoring_case(name, "content-length")) value = plain(value) == "0" ? "0" : "1";
  if (equals_ignoring_case(name, "referer")) value = prefix_of(plain(value));
  if (equals_ignoring_case(name, "sec-fetch-dest") && destination_.data() == nullptr) destination_ = plain(value);
  note('v', value);
}

void Outline::take_response_line(std::string_view name, std::string_view value) {
  if (!decides(name)) return;
  note('n', name);
  if (!equals_ignoring_case(name, "content-length")) return note('v', value);
  // One says nothing, two may not agree.
  telling_ = telling_ && !has_length_ && value.find('\\') == kNone;
  has_length_ = true;
}

}  // namespace crosscheck::responders::har
