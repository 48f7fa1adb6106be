// SPDX-License-Identifier: Apache-2.0
#include "replay/case_members.h"

#include <algorithm>
#include <utility>

#include "report/json_writer.h"

namespace crosscheck::replay {
namespace {

using browser::Intent;
using responders::Hop;
using simdjson::dom::element;
using simdjson::dom::element_type;

// Where a value stands: a chain through the callers' frames, so that success costs nothing.
struct Place {
  MemberError* error;
  const Place* parent;
  json::JsonStep step;

  [[nodiscard]] Place member(std::string_view name) const noexcept { return {error, this, {name, 0, true}}; }
  [[nodiscard]] Place at(std::size_t index) const noexcept { return {error, this, {{}, index, false}}; }
};

// "hops[0].response.status"
std::string to_text(const std::vector<json::JsonStep>& path) {
  std::string text;
  for (const json::JsonStep& step : path) {
    if (!step.is_member) {
      text += '[' + std::to_string(step.element) + ']';
    } else {
      if (!text.empty()) text += '.';
      text += step.member;
    }
  }
  return text;
}

bool fail(const Place& place, std::string_view what) {
  MemberError& error = *place.error;
  for (const Place* p = &place; p->parent; p = p->parent) error.path.push_back(p->step);
  std::reverse(error.path.begin(), error.path.end());
  error.message = error.path.empty() ? "the case" : to_text(error.path);
  error.message += ' ';
  error.message += what;
  return false;
}

template <class Target>
struct Member {
  std::string_view name;
  bool (*read)(element, const Place&, Target&);
};

// Hands each member of the table to its reader; null counts as absent.
template <class Target, std::size_t N>
bool read_object(element value, const Place& place, const Member<Target> (&table)[N], Target& target) {
  simdjson::dom::object object;
  if (value.get(object)) return fail(place, "must be an object");
  for (const auto field : object) {
    for (const Member<Target>& member : table) {
      if (field.key != member.name) continue;
      if (!field.value.is_null() && !member.read(field.value, place.member(member.name), target)) return false;
      break;
    }
  }
  return true;
}

bool read_text(element value, const Place& place, std::string& out) {
  std::string_view text;
  if (value.get(text)) return fail(place, "must be a string");
  out.assign(text);
  return true;
}

// Characters U+0000..U+00FF stand for the bytes 0x00..0xFF; others cannot come off the wire.
bool read_bytes(element value, const Place& place, std::string& out) {
  std::string_view text;
  if (value.get(text)) return fail(place, "must be a string");
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) {
    out.assign(text);
    return true;
  }
  out.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0xc4) return fail(place, "holds a character above U+00FF; a header line is bytes");
    // simdjson checked the UTF-8: 0xc2 and 0xc3 lead a pair.
    out += c < 0x80 ? text[i] : static_cast<char>((c << 6) | (static_cast<unsigned char>(text[++i]) & 0x3f));
  }
  return true;
}

template <class Enum>
constexpr Enum kLast;
template <>
constexpr browser::Asker kLast<browser::Asker> = browser::Asker::kWorker;
template <>
constexpr browser::Mode kLast<browser::Mode> = browser::Mode::kSameOrigin;
template <>
constexpr browser::Credentials kLast<browser::Credentials> = browser::Credentials::kInclude;
template <>
constexpr browser::Redirect kLast<browser::Redirect> = browser::Redirect::kManual;
template <>
constexpr browser::CacheMode kLast<browser::CacheMode> = browser::CacheMode::kOnlyIfCached;
template <>
constexpr browser::CrossOrigin kLast<browser::CrossOrigin> = browser::CrossOrigin::kUseCredentials;
template <>
constexpr browser::BodyKind kLast<browser::BodyKind> = browser::BodyKind::kStream;
template <>
constexpr browser::PageKind kLast<browser::PageKind> = browser::PageKind::kData;
template <>
constexpr NetworkErrorKind kLast<NetworkErrorKind> = NetworkErrorKind::kInvalid;

template <class Enum>
bool not_one_of(const Place& place, std::string_view text) {
  std::string what = "must be one of";
  for (int i = 0; i <= static_cast<int>(kLast<Enum>); ++i) {
    using browser::to_string;
    using crosscheck::to_string;
    what += i == 0 ? " " : ", ";
    what += to_string(static_cast<Enum>(i));
  }
  what += ", not ";
  what += text.substr(0, 40);
  return fail(place, what);
}

template <class Enum, class Out>
bool read_choice(element value, const Place& place, Out& out) {
  std::string_view text;
  if (value.get(text)) return fail(place, "must be a string");
  const std::optional<Enum> found = browser::from_string<Enum>(text);
  if (!found) return not_one_of<Enum>(place, text);
  out = *found;
  return true;
}

using ReadString = bool (*)(element, const Place&, std::string&);

// [["Name","value"],...], each handed to `take(name, value)`.
template <class Take>
bool read_header_lines(element value, const Place& place, ReadString read, const Take& take) {
  simdjson::dom::array lines;
  if (value.get(lines)) return fail(place, "must be an array of [name, value] pairs");
  std::size_t index = 0;
  for (const element line : lines) {
    const Place here = place.at(index++);
    simdjson::dom::array pair;
    if (line.get(pair) || pair.size() != 2) return fail(here, "must be a [name, value] pair");
    Header header;
    auto part = pair.begin();
    if (!read(*part, here.at(0), header.name)) return false;
    ++part;
    if (!read(*part, here.at(1), header.value)) return false;
    take(std::move(header));
  }
  return true;
}

bool read_address_space(element value, const Place& place, AddressSpace& out) {
  std::string_view text;
  if (value.get(text)) return fail(place, "must be a string");
  const auto space = address_space_from_string(text);
  if (!space) return fail(place, "must be one of unknown, loopback, local, public");
  out = *space;
  return true;
}

constexpr Member<browser::Body> kBodyMembers[] = {
    {"kind", [](element v, const Place& p, browser::Body& b) { return read_choice<browser::BodyKind>(v, p, b.kind); }},
    {"type", [](element v, const Place& p, browser::Body& b) { return read_text(v, p, b.type); }},
    {"data", [](element v, const Place& p, browser::Body& b) { return read_text(v, p, b.data); }},
};

constexpr Member<Intent> kIntentMembers[] = {
    {"as", [](element v, const Place& p, Intent& i) { return read_choice<browser::Asker>(v, p, i.as); }},
    {"origin", [](element v, const Place& p, Intent& i) { return read_text(v, p, i.origin); }},
    {"url", [](element v, const Place& p, Intent& i) { return read_text(v, p, i.url); }},
    {"method", [](element v, const Place& p, Intent& i) { return read_text(v, p, i.method.emplace()); }},
    {"headers",
     [](element v, const Place& p, Intent& i) {
       i.headers.clear();
       return read_header_lines(v, p, read_text, [&i](Header&& line) { i.headers.push_back(std::move(line)); });
     }},
    {"credentials",
     [](element v, const Place& p, Intent& i) { return read_choice<browser::Credentials>(v, p, i.credentials); }},
    {"mode", [](element v, const Place& p, Intent& i) { return read_choice<browser::Mode>(v, p, i.mode); }},
    {"redirect", [](element v, const Place& p, Intent& i) { return read_choice<browser::Redirect>(v, p, i.redirect); }},
    {"cache", [](element v, const Place& p, Intent& i) { return read_choice<browser::CacheMode>(v, p, i.cache); }},
    {"targetAddressSpace",
     [](element v, const Place& p, Intent& i) { return read_address_space(v, p, i.target_address_space); }},
    {"body", [](element v, const Place& p, Intent& i) { return read_object(v, p, kBodyMembers, i.body.emplace()); }},
    {"crossorigin",
     [](element v, const Place& p, Intent& i) { return read_choice<browser::CrossOrigin>(v, p, i.crossorigin); }},
    {"page", [](element v, const Place& p, Intent& i) { return read_choice<browser::PageKind>(v, p, i.page.kind); }},
    {"csp", [](element v, const Place& p, Intent& i) { return read_text(v, p, i.page.csp); }},
    {"coep", [](element v, const Place& p, Intent& i) { return read_text(v, p, i.page.coep); }},
    {"embedder", [](element v, const Place& p, Intent& i) { return read_text(v, p, i.page.embedder); }},
    {"address_space",
     [](element v, const Place& p, Intent& i) { return read_address_space(v, p, i.page.address_space); }},
};

bool read_intent(element value, const Place& place, Case& out) {
  out.intent = {};
  if (!read_object(value, place, kIntentMembers, out.intent)) return false;
  if (out.intent.origin.empty()) return fail(place, "has no origin");
  if (out.intent.url.empty()) return fail(place, "has no url");
  return true;
}

bool read_error(element value, const Place& place, std::optional<NetworkError>& out) {
  std::string_view text;
  if (value.get(text)) return fail(place, "must be a string");
  const std::optional<NetworkErrorKind> kind = network_error_from_string(text);
  if (!kind) return not_one_of<NetworkErrorKind>(place, text);
  out = NetworkError{*kind, {}};
  return true;
}

bool read_status(element value, const Place& place, Answer& answer) {
  std::uint64_t status = 0;
  if (value.get(status) || status < 100 || status > 999) return fail(place, "must be an integer from 100 to 999");
  answer.status = static_cast<std::uint16_t>(status);
  return true;
}

constexpr Member<Answer> kAnswerMembers[] = {
    {"status", read_status},
    {"headers",
     [](element v, const Place& p, Answer& a) {
       a.headers.clear();
       return read_header_lines(v, p, read_bytes, [&a](Header&& line) { a.headers.append(std::move(line)); });
     }},
    {"error", [](element v, const Place& p, Answer& a) { return read_error(v, p, a.error); }},
    {"body", [](element v, const Place& p, Answer& a) { return read_text(v, p, a.body); }},
    {"address_space", [](element v, const Place& p, Answer& a) { return read_address_space(v, p, a.address_space); }},
    {"http_version", [](element v, const Place& p, Answer& a) { return read_text(v, p, a.http_version); }},
};

// An object, or the bare text of a network error.
bool read_answer(element value, const Place& place, std::shared_ptr<const Answer>& out) {
  auto answer = std::make_shared<Answer>();
  if (value.is_string()) {
    if (!read_error(value, place, answer->error)) return false;
  } else if (!read_object(value, place, kAnswerMembers, *answer)) {
    return false;
  }
  if (!answer->error && answer->status == 0) return fail(place, "has neither a status nor an error");
  out = std::move(answer);
  return true;
}

constexpr Member<Hop> kHopMembers[] = {
    {"preflight", [](element v, const Place& p, Hop& h) { return read_answer(v, p, h.preflight); }},
    {"response", [](element v, const Place& p, Hop& h) { return read_answer(v, p, h.response); }},
};

bool read_hops(element value, const Place& place, Case& out) {
  out.hops.clear();
  simdjson::dom::array hops;
  if (value.get(hops)) return fail(place, "must be an array");
  std::size_t index = 0;
  for (const element hop : hops) {
    if (!read_object(hop, place.at(index++), kHopMembers, out.hops.emplace_back())) return false;
  }
  return true;
}

bool read_session(element value, const Place& place, Case& out) {
  std::string_view text;
  if (value.get(text)) return fail(place, "must be a string");
  out.session = text;
  return true;
}

bool read_at(element value, const Place& place, Case& out) {
  return !value.get(out.at) || fail(place, "must be a number of seconds");
}

bool read_id(element value, const Place& place, Case& out) {
  std::string json;
  report::JsonWriter writer(json);
  switch (value.type()) {
    case element_type::STRING:
      writer.string(std::string_view(value));
      break;
    case element_type::INT64:
      writer.number(std::int64_t(value));
      break;
    case element_type::UINT64:
      json = std::to_string(std::uint64_t(value));
      break;
    case element_type::DOUBLE:
      writer.real(double(value));
      break;
    default:
      return fail(place, "must be a string or a number");
  }
  out.id = std::move(json);
  return true;
}

}  // namespace

bool read_members(element root, Case& out, MemberError& error) {
  // The id first, wherever it stands: an error about another member carries it.
  static constexpr Member<Case> kId[] = {{"id", read_id}};
  static constexpr Member<Case> kCase[] = {
      {"intent", read_intent}, {"hops", read_hops}, {"session", read_session}, {"at", read_at}};
  const Place place{&error, nullptr, {}};
  out.id = "null";
  out.intent = {};
  out.hops.clear();
  out.session.clear();
  out.at = 0;
  if (!read_object(root, place, kId, out) || !read_object(root, place, kCase, out)) return false;
  return !out.intent.url.empty() || fail(place, "has no intent");
}

}  // namespace crosscheck::replay
