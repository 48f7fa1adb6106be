// SPDX-License-Identifier: Apache-2.0
#include "policy/read/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "base/ascii.h"
#include "base/nearest.h"

namespace crosscheck::policy::read {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::kNull:
      return "nothing";
    case Node::Kind::kText:
      return "a text";
    case Node::Kind::kBool:
      return "a boolean";
    case Node::Kind::kInteger:
      return "a number";
    case Node::Kind::kList:
      return "a list";
    case Node::Kind::kMap:
      return "a map";
    case Node::Kind::kOther:
    case Node::Kind::kRefused:
      break;
  }
  return "something else";
}

/// What was meant by one text where a list belongs.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find_first_of(", \t\r\n"));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

/// A value that is written as one word, and is no text.
bool is_word(const Node& node) {
  return node.kind == Node::Kind::kBool || node.kind == Node::Kind::kInteger || node.kind == Node::Kind::kOther;
}

constexpr std::int64_t kMostSeconds = std::numeric_limits<std::int64_t>::max();

struct Unit {
  std::string_view word;  ///< its first letter is the unit
  std::int64_t seconds;
};
constexpr std::array kUnits{Unit{"second", 1}, Unit{"minute", 60}, Unit{"hour", 3600}, Unit{"day", 86400}};

/// The unit that a word begins with: "min", "hrs", "days".
const Unit* unit_of(std::string_view word) {
  if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
  if (word == "hr") word = "h";
  const auto found =
      std::find_if(kUnits.begin(), kUnits.end(), [word](const Unit& u) { return u.word.starts_with(word); });
  return found == kUnits.end() || word.empty() ? nullptr : &*found;
}

/// A number of seconds in the largest unit that it is a multiple of, days left out: 90m.
std::string spelled_time(std::int64_t seconds) {
  const Unit& unit = seconds % 3600 == 0 ? kUnits[2] : seconds % 60 == 0 ? kUnits[1] : kUnits[0];
  return std::to_string(seconds / unit.seconds) + unit.word.front();
}

/// "07:32:00" as seconds: with seconds, it cannot be minutes.
std::optional<std::int64_t> clock_of(std::string_view text) {
  std::int64_t seconds = 0;
  for (int part = 0; part < 3; ++part) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto digits = static_cast<std::size_t>(read.ptr - text.data());
    if (read.ec != std::errc() || digits > 2 || number < 0 || number > 59) return std::nullopt;
    seconds = seconds * 60 + number;
    text.remove_prefix(digits);
    if (part == 2) break;
    if (!text.starts_with(':')) return std::nullopt;
    text.remove_prefix(1);
  }
  return text.empty() ? std::optional(seconds) : std::nullopt;
}

/// What was meant by a time that is none: "2 hours", "1h30m", "1.5h", "PT2H", "1e3", "7200".
Instead meant_time(std::string_view text) {
  constexpr double kMostSane = std::numeric_limits<std::int32_t>::max();
  constexpr std::string_view kBetween = " \t\r\n,";
  if (const auto seconds = clock_of(text)) return Instead::text(spelled_time(*seconds));
  std::string lower = ascii::to_lower(text);
  if (lower.starts_with('p')) std::erase_if(lower, [](char c) { return c == 'p' || c == 't'; });  // ISO 8601
  std::string_view rest = lower;
  double sum = 0;
  std::size_t parts = 0;
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(kBetween), rest.size()));
    if (parts > 0 && rest.starts_with("and ")) rest.remove_prefix(4);
    if (rest.empty()) break;
    double number = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (read.ec == std::errc::invalid_argument || !ascii::is_digit(rest.front())) return Instead::text("2h");
    if (read.ec != std::errc()) number = kMostSane * 2;
    rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
    rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n,0123456789"));
    rest.remove_prefix(word.size());
    const bool whole = number == std::floor(number);
    const bool alone = parts++ == 0 && rest.find_first_not_of(kSpace) == std::string_view::npos;
    if (word.empty()) {
      if (!alone || !whole) return Instead::text("2h");
      return Instead::value(number <= kMostSane ? std::to_string(static_cast<std::int64_t>(number)) : "86400");
    }
    const bool thousandths = word == "ms" || word.starts_with("millis");
    const Unit* unit = thousandths ? &kUnits[0] : unit_of(word);
    if (unit == nullptr) {
      const bool long_time = word.starts_with("mo") || word.starts_with('w') || word.starts_with('y');
      return Instead::text(long_time ? "24h" : "2h");
    }
    sum += number * static_cast<double>(unit->seconds) / (thousandths ? 1000 : 1);
    if (!(sum <= kMostSane)) return Instead::text("24h");
    if (alone && whole && !thousandths)
      return Instead::text(std::to_string(static_cast<std::int64_t>(number)) + unit->word.front());
  }
  return Instead::text(parts > 0 && sum == std::floor(sum) ? spelled_time(static_cast<std::int64_t>(sum)) : "2h");
}

}  // namespace

void refuse_type(const Node& value, const Text& key, std::string_view wanted, Instead instead, Findings& findings) {
  if (value.kind == Node::Kind::kRefused) return;
  // Of a list or a map the bracket may be all that is marked: nothing can take its place.
  if (!instead.is_words() && (value.kind == Node::Kind::kList || value.kind == Node::Kind::kMap)) instead = {};
  findings.add(Code::kWrongType, value.at.length > 0 ? value.at : key.at, value.text,
               key.value + " is " + std::string(wanted) + ", and this is " + std::string(name_of(value.kind)) + ".",
               std::move(instead));
}

Texts texts_of(const Member& member, Findings& findings) {
  const Node& list = member.value;
  Texts texts({}, list.at.length > 0 ? list.at : member.key.at);
  if (list.kind == Node::Kind::kText || is_word(list)) {
    std::vector<std::string> parts = parts_of(list.text);
    for (const std::string& part : parts) texts.value.emplace_back(part, list.at);
    refuse_type(list, member.key, "a list of texts", Instead::texts(std::move(parts)), findings);
    return texts;
  }
  if (list.kind != Node::Kind::kList) {
    refuse_type(list, member.key, "a list of texts",
                list.kind == Node::Kind::kMap ? "a list, without keys" : "an empty list, for none", findings);
    return texts;
  }
  texts.value.reserve(list.items.size());
  static const std::string kNullOrigin = "null";
  for (const Node& item : list.items) {
    // The origin "null" is a text; whether it is allowed is judged later.
    const bool null_origin = item.kind == Node::Kind::kNull && member.key.value == "origins" &&
                             ascii::equals_ignoring_case(item.text, "null");
    const std::string& text = null_origin ? kNullOrigin : item.text;
    if (item.kind != Node::Kind::kText) {
      refuse_type(item, Text("An entry of " + member.key.value, member.key.at), "a text",
                  null_origin || is_word(item) ? Instead::text(text) : Instead("remove this entry"), findings);
    }
    if (item.kind == Node::Kind::kText || null_origin || is_word(item)) texts.value.emplace_back(text, item.at);
  }
  return texts;
}

Text text_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kText) return {value.text, value.at};
  const std::string text = is_word(value) ? value.text : std::string();
  refuse_type(value, member.key, "a text", Instead::text(text), findings);
  return {text, value.at};
}

Placed<bool> bool_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kBool) return {value.text == "true", value.at};
  const std::string word = ascii::to_lower(value.text);
  const bool yes = word == "true" || word == "yes" || word == "on" || word == "1";
  const bool no = word == "false" || word == "no" || word == "off" || word == "0";
  refuse_type(value, member.key, "true or false",
              yes  ? Instead::value("true")
              : no ? Instead::value("false")
                   : Instead("true or false"),
              findings);
  return {yes, value.at};
}

Placed<std::int64_t> integer_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kInteger) return {value.integer, value.at};
  // The one key that wants a number is a status: "200" and 200.0 are one as well.
  std::string_view digits = value.text;
  if (digits.ends_with(".0")) digits.remove_suffix(2);
  const bool status = digits.size() == 3 && digits.front() == '2' &&
                      std::all_of(digits.begin(), digits.end(), [](char c) { return ascii::is_digit(c); });
  refuse_type(value, member.key, "a whole number", Instead::value(status ? std::string(digits) : "204"), findings);
  return {204, value.at};
}

Placed<std::int64_t> duration_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kInteger) return {value.integer, value.at};
  if (value.kind != Node::Kind::kText && value.kind != Node::Kind::kOther) {
    refuse_type(value, member.key, "a time", Instead::text("2h"), findings);
    return {0, value.at};
  }
  const std::string_view text = value.text;
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  if (read.ec == std::errc::result_out_of_range) number = text.front() == '-' ? -1 : kMostSeconds;
  const bool starts_with_number = read.ec != std::errc::invalid_argument && number >= 0;
  for (const Unit& known : kUnits) {
    if (starts_with_number && unit == known.word.substr(0, 1)) {
      return {number > kMostSeconds / known.seconds ? kMostSeconds : number * known.seconds, value.at};
    }
  }
  findings.add(Code::kDurationInvalid, value.at, value.text,
               "A time is a number of seconds, or a whole number with s, m, h or d behind it.", meant_time(text));
  return {0, value.at};
}

Placed<std::size_t> choice_of(const Member& member, std::string_view first, std::string_view second,
                              Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kText && value.text == first) return {0, value.at};
  if (value.kind == Node::Kind::kText && value.text == second) return {1, value.at};
  const std::array<std::string_view, 2> words{first, second};
  const std::string both = std::string(first) + " or " + std::string(second);
  if (value.kind != Node::Kind::kText) {
    refuse_type(value, member.key, both, both, findings);
  } else {
    const std::string_view meant = nearest(ascii::to_lower(value.text), words);
    findings.add(Code::kWrongType, value.at, value.text, member.key.value + " is " + both + ".",
                 meant.empty() ? Instead(both) : Instead::text(std::string(meant)));
  }
  return {0, value.at};
}

}  // namespace crosscheck::policy::read
