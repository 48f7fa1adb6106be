// SPDX-License-Identifier: Apache-2.0
#include "responders/har/intent.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/isomorphic.h"
#include "http/grammar.h"
#include "responders/har/kinds.h"
#include "url/address_space.h"

namespace crosscheck::responders::har {
namespace {

using browser::Asker;
using browser::CrossOrigin;
using browser::Intent;

/// Lines that browsers add by themselves, or that extensions and authentication do behind the script's back.
constexpr std::array<std::string_view, 38> kBrowsersOwn = {"accept",
                                                           "accept-charset",
                                                           "accept-encoding",
                                                           "accept-language",
                                                           "alt-used",
                                                           "authorization",
                                                           "cache-control",
                                                           "connection",
                                                           "content-length",
                                                           "cookie",
                                                           "cookie2",
                                                           "date",
                                                           "device-memory",
                                                           "dnt",
                                                           "downlink",
                                                           "dpr",
                                                           "ect",
                                                           "expect",
                                                           "host",
                                                           "if-modified-since",
                                                           "if-none-match",
                                                           "if-range",
                                                           "keep-alive",
                                                           "last-event-id",
                                                           "origin",
                                                           "pragma",
                                                           "priority",
                                                           "purpose",
                                                           "range",
                                                           "referer",
                                                           "rtt",
                                                           "save-data",
                                                           "te",
                                                           "trailer",
                                                           "upgrade",
                                                           "upgrade-insecure-requests",
                                                           "user-agent",
                                                           "x-client-data"};

bool is_browsers_own(const std::string& name) {
  const std::string lower = ascii::to_lower(name);
  return std::find(kBrowsersOwn.begin(), kBrowsersOwn.end(), lower) != kBrowsersOwn.end() ||
         lower.starts_with("sec-") || lower.starts_with("proxy-") || lower.starts_with("access-control-request-");
}

std::vector<std::string> names_in(const Entry& preflight) {
  std::vector<std::string> names;
  const std::string list = preflight.request_headers.get("Access-Control-Request-Headers").value_or(std::string());
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    std::size_t begin = at;
    std::size_t end = comma;
    while (begin < end && list[begin] == ' ') ++begin;
    while (end > begin && list[end - 1] == ' ') --end;
    if (http::is_header_name(std::string_view(list).substr(begin, end - begin))) {
      names.push_back(list.substr(begin, end - begin));
    }
    at = comma + 1;
  }
  return names;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& other) { return ascii::equals_ignoring_case(other, name); });
}

/// A preflight names what the script set; without one, what is not the browser's was set by the script.
void set_headers(const Asked& asked, Intent& intent) {
  const std::vector<std::string> named =
      asked.preflight != nullptr ? names_in(*asked.preflight) : std::vector<std::string>();
  std::vector<std::string> seen;
  if (asked.request != nullptr) {
    for (const Header& line : asked.request->request_headers) {
      const bool of_script = asked.preflight == nullptr
                                 ? !is_browsers_own(line.name)
                                 : holds(named, line.name) || ascii::equals_ignoring_case(line.name, "content-type");
      if (!of_script || !http::is_header_name(line.name)) continue;
      intent.headers.push_back({line.name, isomorphic_decode(line.value)});
      seen.push_back(line.name);
    }
  }
  // What an export left out, as it does with Authorization. A quote is in no safelisted value.
  for (const std::string& name : named) {
    if (!holds(seen, name)) intent.headers.push_back({name, "\""});
  }
}

void set_page(const Asked& asked, Intent& intent) {
  const auto origin_in = [](const Entry* entry) {
    return entry == nullptr ? std::string() : entry->request_headers.get("Origin").value_or(std::string());
  };
  intent.origin = origin_in(asked.request);
  if (intent.origin.empty()) intent.origin = origin_in(asked.preflight);
  const auto parsed = Origin::parse(intent.origin);
  if (!parsed) intent.origin = asked.page;
  if (parsed && !parsed->is_opaque()) intent.origin = parsed->serialize();
  if (intent.origin == "null") {
    intent.page.kind = browser::PageKind::kSandboxedFrame;
    intent.page.embedder = asked.page;
  }
  const Entry* document = asked.document;
  if (document == nullptr || Origin::parse(document->url).value_or(Origin()).serialize() != asked.page) return;
  if (const Header* policy = document->headers.find("Content-Security-Policy")) intent.page.csp = policy->value;
  const Header* embedder = document->headers.find("Cross-Origin-Embedder-Policy");
  for (const std::string_view value : {"require-corp", "credentialless"}) {
    if (embedder != nullptr && embedder->value.starts_with(value)) intent.page.coep = value;
  }
  intent.page.address_space = address_space_of(document->server);
}

/// cors, no-cors or same-origin, by what the browser said of it, or by what it does.
std::string mode_of(const Asked& asked) {
  if (asked.preflight != nullptr) return "cors";
  const Entry& request = *asked.request;
  if (std::string mode = fetch_mode_of(request); !mode.empty()) return mode;
  if (request.request_headers.has("Origin")) return "cors";
  const bool sent = request.status != 0 && !request.request_headers.empty();
  const Asker as = asker_of(request);
  const bool calls = as == Asker::kFetch || as == Asker::kXhr || as == Asker::kEventSource || as == Asker::kFont;
  const bool leaves_home = Origin::parse(request.url).value_or(Origin()).serialize() != asked.page;
  return calls && (!sent || !leaves_home) ? "cors" : "no-cors";
}

bool is_element(Asker as) { return as == Asker::kImage || as == Asker::kScript || as == Asker::kStyle; }

void set_body(const Asked& asked, Intent& intent) {
  if (asked.request == nullptr) return;
  const Entry& request = *asked.request;
  const std::string length = request.request_headers.get("Content-Length").value_or("0");
  if (request.has_body || length != "0" || request.request_headers.has("Content-Type")) {
    intent.body.emplace();
  }
  // A preflight that neither method nor headers ask for.
  const bool simple = intent.method == "POST" && asked.preflight != nullptr && names_in(*asked.preflight).empty();
  if (!simple) return;
  if (intent.as == Asker::kFetch && asked.streams) {
    intent.body = browser::Body{browser::BodyKind::kStream, {}, {}};
  } else if (intent.as == Asker::kFetch || intent.as == Asker::kXhr) {
    intent.as = Asker::kXhrUpload;
  }
}

}  // namespace

Intent intent_of(const Asked& asked) {
  Intent intent;
  const Entry& known = asked.request != nullptr ? *asked.request : *asked.preflight;
  intent.url = known.url;
  intent.as = asked.request != nullptr ? asker_of(*asked.request) : Asker::kFetch;
  set_page(asked, intent);
  const std::string mode = mode_of(asked);
  if (is_element(intent.as)) {
    intent.crossorigin = mode == "cors" ? CrossOrigin::kAnonymous : CrossOrigin::kAbsent;
  } else if (intent.as == Asker::kFetch || intent.as == Asker::kXhr) {
    intent.method = asked.request != nullptr
                        ? known.method
                        : known.request_headers.get("Access-Control-Request-Method").value_or("GET");
    if (!http::is_method(*intent.method)) intent.method = "GET";
    if (intent.as == Asker::kFetch && mode != "cors") intent.mode = browser::from_string<browser::Mode>(mode);
    set_headers(asked, intent);
    set_body(asked, intent);
  } else if (intent.as == Asker::kBeacon && asked.request != nullptr) {
    const std::string type = known.request_headers.get("Content-Type").value_or(known.body_type);
    intent.body = browser::Body{browser::BodyKind::kBlob, type, {}};
  }
  if (asked.cookies && mode == "cors") include_credentials(intent);
  return intent;
}

void include_credentials(Intent& intent) {
  if (is_element(intent.as)) {
    if (intent.crossorigin != CrossOrigin::kAbsent) intent.crossorigin = CrossOrigin::kUseCredentials;
  } else {
    intent.credentials = browser::Credentials::kInclude;
  }
}

AddressSpace address_space_of(std::string_view ip) {
  if (ip.empty()) return AddressSpace::kUnknown;
  if (ip.find(':') == std::string_view::npos || ip.starts_with('[')) return url::address_space_of_host(ip);
  return url::address_space_of_host("[" + std::string(ip) + "]");
}

}  // namespace crosscheck::responders::har
