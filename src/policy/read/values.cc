// SPDX-License-Identifier: Apache-2.0
#include "policy/read/values.h"

#include <array>
#include <charconv>
#include <limits>

#include "base/ascii.h"
#include "base/nearest.h"

namespace crosscheck::policy::read {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

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

/// What was meant by one text where a list belongs: a list in every one of the three formats.
std::string as_list(std::string_view text) {
  std::string list;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find_first_of(", \t"));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    if (!part.empty()) list += (list.empty() ? "" : ", ") + quoted(part);
  }
  return '[' + list + ']';
}

}  // namespace

void refuse_type(const Node& value, const Text& key, std::string_view wanted, std::string instead, Findings& findings) {
  if (value.kind == Node::Kind::kRefused) return;
  findings.add(Code::kWrongType, value.at.length > 0 ? value.at : key.at, value.text,
               key.value + " is " + std::string(wanted) + ", and this is " + std::string(name_of(value.kind)) + ".",
               std::move(instead));
}

Texts texts_of(const Member& member, Findings& findings) {
  const Node& list = member.value;
  Texts texts({}, list.at.length > 0 ? list.at : member.key.at);
  if (list.kind != Node::Kind::kList) {
    const bool one = list.kind == Node::Kind::kText || list.kind == Node::Kind::kInteger;
    refuse_type(list, member.key, "a list of texts", one ? as_list(list.text) : "[], for none", findings);
    return texts;
  }
  texts.value.reserve(list.items.size());
  for (const Node& item : list.items) {
    if (item.kind == Node::Kind::kText) {
      texts.value.emplace_back(item.text, item.at);
    } else {
      const bool scalar = !item.text.empty() && item.items.empty() && item.members.empty();
      refuse_type(item, Text("An entry of " + member.key.value, member.key.at), "a text",
                  scalar ? quoted(item.text) : std::string(), findings);
    }
  }
  return texts;
}

Text text_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kText) return {value.text, value.at};
  refuse_type(value, member.key, "a text", value.text.empty() ? "" : quoted(value.text), findings);
  return {"", value.at};
}

Placed<bool> bool_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kBool) return {value.text == "true", value.at};
  const std::string word = ascii::to_lower(value.text);
  const bool yes = word == "true" || word == "yes" || word == "on" || word == "1";
  const bool no = word == "false" || word == "no" || word == "off" || word == "0";
  refuse_type(value, member.key, "true or false", yes ? "true" : no ? "false" : "true or false", findings);
  return {false, value.at};
}

Placed<std::int64_t> integer_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kInteger) return {value.integer, value.at};
  refuse_type(value, member.key, "a number", "204", findings);
  return {204, value.at};
}

Placed<std::int64_t> duration_of(const Member& member, Findings& findings) {
  const Node& value = member.value;
  if (value.kind == Node::Kind::kInteger) return {value.integer, value.at};
  if (value.kind != Node::Kind::kText && value.kind != Node::Kind::kOther) {
    refuse_type(value, member.key, "a time", "2h, or 7200 for as many seconds", findings);
    return {0, value.at};
  }
  std::string_view text = value.text;
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 4> kUnits{
      {{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}}};
  for (const auto& [name, seconds] : kUnits) {
    if (read.ec == std::errc() && unit == name && number >= 0 &&
        number <= std::numeric_limits<std::int64_t>::max() / seconds) {
      return {number * seconds, value.at};
    }
  }
  // "2 hours", "10min", "7200": what was meant can be told.
  std::string instead = "2h, or 7200 for as many seconds";
  const std::size_t letter = unit.find_first_not_of(kSpace);
  if (read.ec == std::errc() && number >= 0 && unit.find_first_of("0123456789.") == std::string_view::npos) {
    const char first = letter == std::string_view::npos ? '\0' : ascii::to_lower(unit[letter]);
    const bool milliseconds = letter != std::string_view::npos && ascii::to_lower(unit.substr(letter, 2)) == "ms";
    if (first == '\0') instead = std::to_string(number) + ", without quotes";
    if (!milliseconds && std::string_view("smhd").find(first) != std::string_view::npos && first != '\0') {
      instead = std::to_string(number) + first;
    }
  }
  findings.add(Code::kDurationInvalid, value.at, value.text,
               "A time is a number of seconds, or a whole number with s, m, h or d behind it.", std::move(instead));
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
                 meant.empty() ? both : std::string(meant));
  }
  return {0, value.at};
}

}  // namespace crosscheck::policy::read
