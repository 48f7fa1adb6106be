// SPDX-License-Identifier: Apache-2.0
#include "responders/har/kinds.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace crosscheck::responders::har {
namespace {

using browser::Asker;

std::string header_of(const Entry& entry, std::string_view name) {
  const Header* line = entry.request_headers.find(name);
  return line == nullptr ? std::string() : ascii::to_lower(line->value);
}

template <std::size_t n>
bool is_one_of(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Of _resourceType; of Sec-Fetch-Dest; schemes of URLs.
constexpr std::array<std::string_view, 8> kOtherTypes = {"websocket",          "webtransport",    "directsocket",
                                                         "cspviolationreport", "signed-exchange", "prefetch",
                                                         "manifest",           "texttrack"};
constexpr std::array<std::string_view, 5> kDocuments = {"document", "iframe", "frame", "embed", "object"};
constexpr std::array<std::string_view, 11> kOtherSchemes = {
    "data:",          "blob:",     "about:",      "ws:",         "wss:", "chrome:", "chrome-extension:",
    "moz-extension:", "resource:", "javascript:", "view-source:"};

struct AskerRow {
  std::string_view word;
  Asker asker;
};
constexpr AskerRow kByType[] = {
    {"fetch", Asker::kFetch}, {"xhr", Asker::kXhr},          {"eventsource", Asker::kEventSource},
    {"image", Asker::kImage}, {"stylesheet", Asker::kStyle}, {"font", Asker::kFont},
    {"ping", Asker::kBeacon}, {"media", Asker::kImage},
};
constexpr AskerRow kByDestination[] = {
    {"image", Asker::kImage}, {"audio", Asker::kImage},   {"video", Asker::kImage},         {"style", Asker::kStyle},
    {"font", Asker::kFont},   {"worker", Asker::kWorker}, {"sharedworker", Asker::kWorker},
};

bool has_scheme(std::string_view url, std::string_view scheme) { return ascii::starts_with_ignoring_case(url, scheme); }

}  // namespace

std::string fetch_mode_of(const Entry& entry) { return header_of(entry, "Sec-Fetch-Mode"); }
std::string fetch_destination_of(const Entry& entry) { return header_of(entry, "Sec-Fetch-Dest"); }
std::string fetch_site_of(const Entry& entry) { return header_of(entry, "Sec-Fetch-Site"); }

Line::Kind kind_of(const Entry& entry) {
  for (const std::string_view scheme : kOtherSchemes) {
    if (has_scheme(entry.url, scheme)) return Line::kOther;
  }
  const bool asks_first = ascii::equals_ignoring_case(entry.method, "OPTIONS") &&
                          entry.request_headers.has("Access-Control-Request-Method");
  if (asks_first || entry.type == "preflight") return Line::kPreflight;
  if (entry.service_worker || is_one_of(entry.type, kOtherTypes)) return Line::kOther;
  const std::string mode = fetch_mode_of(entry);
  if (entry.type == "document" || mode == "navigate" || is_one_of(fetch_destination_of(entry), kDocuments)) {
    return Line::kDocument;
  }
  if (mode == "websocket" || header_of(entry, "Upgrade") == "websocket") return Line::kOther;
  // An older browser says nothing of all that.
  if (entry.type.empty() && mode.empty() && header_of(entry, "Upgrade-Insecure-Requests") == "1") {
    return Line::kDocument;
  }
  return Line::kRequest;
}

std::string redirect_target(const Entry& entry) {
  constexpr std::array<std::uint16_t, 5> kRedirects = {301, 302, 303, 307, 308};
  if (std::find(kRedirects.begin(), kRedirects.end(), entry.status) == kRedirects.end()) return {};
  const Header* location = entry.headers.find("Location");
  const std::string& target = location != nullptr ? location->value : entry.redirect_url;
  if (target.empty()) return {};
  const auto base = Url::parse(entry.url);
  const auto url = Url::parse(target, base ? &*base : nullptr);
  return url ? std::string(url->href()) : std::string();
}

Asker asker_of(const Entry& entry) {
  const std::string destination = fetch_destination_of(entry);
  for (const AskerRow& row : kByDestination) {
    if (row.word == destination) return row.asker;
  }
  if (entry.type == "script" || destination == "script") {
    // A module and a classic script with crossorigin ask alike; the latter is the one that shows no more than CORS.
    return Asker::kScript;
  }
  const std::string accept = header_of(entry, "Accept");
  if (accept == "text/event-stream") return Asker::kEventSource;
  for (const AskerRow& row : kByType) {
    if (row.word == entry.type) return row.asker;
  }
  if (!entry.type.empty() || !destination.empty()) return Asker::kFetch;
  if (ascii::starts_with_ignoring_case(accept, "image/")) return Asker::kImage;
  if (ascii::starts_with_ignoring_case(accept, "text/css,*/*")) return Asker::kStyle;
  return header_of(entry, "X-Requested-With") == "xmlhttprequest" ? Asker::kXhr : Asker::kFetch;
}

}  // namespace crosscheck::responders::har
