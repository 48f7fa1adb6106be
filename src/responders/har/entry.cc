// SPDX-License-Identifier: Apache-2.0
#include "responders/har/entry.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>

#include "base/ascii.h"
#include "base/isomorphic.h"
#include "responders/har/body.h"

namespace crosscheck::responders::har {

static_assert(EntryReader::kPadding >= simdjson::SIMDJSON_PADDING);

namespace {

using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

/// Calls `member(name, value)` for each member of an object; anything else has none.
template <class Member>
void for_each_member(value& from, Member member) {
  if (from.type() != json_type::object) return;
  object members = from.get_object();
  for (auto field : members) {
    const std::string_view name = field.unescaped_key();
    value inner = field.value();
    member(name, inner);
  }
}

/// Calls `element(value)` for each element of an array; anything else has none.
template <class Element>
void for_each_element(value& from, Element element) {
  if (from.type() != json_type::array) return;
  for (auto entry : from.get_array()) {
    value inner = entry.value();
    element(inner);
  }
}

void read_text(value& from, std::string& out) {
  if (from.type() == json_type::string) out = std::string_view(from.get_string());
}

double number_of(value& from, double otherwise) {
  if (from.type() != json_type::number) return otherwise;
  const std::string_view token = from.raw_json_token();
  double number = otherwise;
  const auto read = std::from_chars(token.data(), token.data() + token.size(), number);
  return read.ec == std::errc() ? number : otherwise;
}

std::uint16_t status_of(value& from) {
  const double status = number_of(from, 0);
  return status >= 100 && status <= 999 ? static_cast<std::uint16_t>(status) : 0;
}

/// Browsers write bytes above 127 as U+0080..U+00FF, or as the UTF-8 that they are.
std::string header_bytes(std::string_view text) {
  if (ascii::is_ascii(text)) return std::string(text);
  const bool latin =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0xC3; });
  return latin ? isomorphic_encode(text) : std::string(text);
}

void read_headers(value& from, HeaderList& out) {
  out.clear();
  for_each_element(from, [&](value& line) {
    std::string_view name, rest;  // in the parser's buffer
    for_each_member(line, [&](std::string_view member, value& inner) {
      if (member == "name" && inner.type() == json_type::string) name = inner.get_string();
      if (member == "value" && inner.type() == json_type::string) rest = inner.get_string();
    });
    if (name.empty() || name.front() == ':') return;
    // Lines of one name may come as one text with line breaks.
    while (true) {
      const std::size_t end = rest.find('\n');
      out.append(Header{std::string(name), header_bytes(rest.substr(0, end))});
      if (end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
    }
  });
}

/// "HTTP/1.1", "h2", "http/2.0", "h3" -> "1.1", "2", "3".
std::string version_of(std::string_view text) {
  if (ascii::starts_with_ignoring_case(text, "http/")) text.remove_prefix(5);
  if (ascii::starts_with_ignoring_case(text, "h") && text.size() > 1 && ascii::is_digit(text[1])) text.remove_prefix(1);
  if (text.empty() || !ascii::is_digit(text.front())) return {};
  if (text.ends_with(".0") && text.front() != '1') text.remove_suffix(2);
  return std::string(text);
}

void read_request(value& from, Entry& out) {
  for_each_member(from, [&](std::string_view name, value& inner) {
    if (name == "method") read_text(inner, out.method);
    if (name == "url") read_text(inner, out.url);
    if (name == "headers") read_headers(inner, out.request_headers);
    if (name == "headersSize") out.request_size = number_of(inner, -1);
    if (name != "postData" || inner.type() != json_type::object) return;
    out.has_body = true;
    for_each_member(inner, [&](std::string_view part, value& of_body) {
      if (part == "mimeType") read_text(of_body, out.body_type);
    });
  });
}

void read_content(value& from, std::string& out) {
  std::string_view text;
  bool base64 = false;
  for_each_member(from, [&](std::string_view name, value& inner) {
    if (inner.type() != json_type::string) return;
    if (name == "text") text = inner.raw_json_token();
    if (name == "encoding") base64 = inner.get_string().value() == "base64";
  });
  out = body_of(text, base64);
}

void read_response(value& from, bool with_body, Entry& out) {
  for_each_member(from, [&](std::string_view name, value& inner) {
    std::string text;
    if (name == "status") out.status = status_of(inner);
    if (name == "headers") read_headers(inner, out.headers);
    if (name == "redirectURL") read_text(inner, out.redirect_url);
    if (name == "_fetchedViaServiceWorker") out.service_worker = inner.type() == json_type::boolean && inner.get_bool();
    if (name == "content" && with_body) read_content(inner, out.body);
    if (name == "httpVersion") {
      read_text(inner, text);
      out.http_version = version_of(text);
    }
    if (name == "_error" || name == "_failureText") {
      out.error_told = inner.type() == json_type::string;
      out.no_error = !out.error_told;
      read_text(inner, out.error);
    }
  });
}

void read_entry(value& from, bool with_body, Entry& out) {
  for_each_member(from, [&](std::string_view name, value& inner) {
    std::string text;
    if (name == "request") read_request(inner, out);
    if (name == "response") read_response(inner, with_body, out);
    if (name == "pageref") read_text(inner, out.page);
    if (name == "serverIPAddress") read_text(inner, out.server);
    if (name == "_resourceType") read_text(inner, out.type);
    if (name == "time") out.time = number_of(inner, 0);
    if (name == "startedDateTime") {
      read_text(inner, text);
      out.started = milliseconds_of(text);
    }
    if (name == "_securityState") {
      read_text(inner, text);
      out.secure_broken = text == "broken";
    }
    if (name == "_initiator") {
      for_each_member(inner, [&](std::string_view part, value& of_it) {
        if (part == "url") read_text(of_it, out.initiator);
      });
    }
  });
}

/// Digits of a date: exactly `count`, or nothing.
bool take_digits(std::string_view& text, std::size_t count, int& out) noexcept {
  if (text.size() < count) return false;
  out = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!ascii::is_digit(text[i])) return false;
    out = out * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return true;
}

bool take(std::string_view& text, char c) noexcept {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

/// Days from 1970 of a date of the Gregorian calendar.
double days_of(int year, int month, int day) noexcept {
  year -= month <= 2 ? 1 : 0;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int of_era = year - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097.0 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

}  // namespace

double milliseconds_of(std::string_view date) noexcept {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  const bool sound = take_digits(date, 4, year) && take(date, '-') && take_digits(date, 2, month) && take(date, '-') &&
                     take_digits(date, 2, day) && take(date, 'T') && take_digits(date, 2, hour) && take(date, ':') &&
                     take_digits(date, 2, minute) && take(date, ':') && take_digits(date, 2, second);
  if (!sound) return kNone;
  double fraction = 0;
  if (take(date, '.')) {
    for (double unit = 100; !date.empty() && ascii::is_digit(date.front()); unit /= 10) {
      fraction += (date.front() - '0') * unit;
      date.remove_prefix(1);
    }
  }
  int zone_hour = 0, zone_minute = 0;
  const bool west = date.starts_with('-');
  if ((west || date.starts_with('+')) && (date.remove_prefix(1), take_digits(date, 2, zone_hour))) {
    take(date, ':');
    take_digits(date, 2, zone_minute);
  }
  const int zone = (zone_hour * 60 + zone_minute) * (west ? -1 : 1);
  const double minutes = days_of(year, month, day) * 1440 + hour * 60 + minute - zone;
  return minutes * 60000 + second * 1000 + fraction;
}

struct EntryReader::Parser {
  simdjson::ondemand::parser parser;
};

EntryReader::EntryReader() : parser_(std::make_unique<Parser>()) {}
EntryReader::~EntryReader() = default;
EntryReader::EntryReader(EntryReader&&) noexcept = default;
EntryReader& EntryReader::operator=(EntryReader&&) noexcept = default;

bool EntryReader::read(std::string_view json, bool with_body, Entry& out) {
  out = Entry();
  out.started = std::numeric_limits<double>::quiet_NaN();
  if (!json.starts_with('{')) return true;
  simdjson::ondemand::parser& parser = parser_->parser;
  if (json.size() > parser.capacity() && parser.allocate(std::bit_ceil(json.size())) != simdjson::SUCCESS) return false;
  try {
    simdjson::ondemand::document document;
    if (parser.iterate(json, json.size() + kPadding).get(document) != simdjson::SUCCESS) return false;
    value root;
    if (document.get_value().get(root) != simdjson::SUCCESS) return false;
    read_entry(root, with_body, out);
  } catch (const simdjson::simdjson_error&) {
    return false;
  }
  return true;
}

}  // namespace crosscheck::responders::har
