// SPDX-License-Identifier: Apache-2.0
#include "responders/live/browser_headers.h"

#include "url/site.h"

namespace crosscheck::responders {
namespace {

using browser::Asker;
using browser::CacheMode;
using browser::Engine;
using browser::Mode;

/// The shape the three send on Linux, with the versions whose behaviour src/browser follows.
std::string user_agent(const Impersonation& who) {
  std::string text;
  switch (who.engine) {
    case Engine::kFirefox:
      text = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
      break;
    case Engine::kWebkit:
      text = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";
      break;
    case Engine::kStandard:
    case Engine::kChromium:
      text = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
      break;
  }
  if (!who.version.empty()) text += " Crosscheck/" + who.version;
  return text;
}

std::string_view accept(const browser::Request& request) {
  if (request.preflight) return "*/*";
  switch (request.as) {
    case Asker::kImage:
      return "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
    case Asker::kStyle:
      return "text/css,*/*;q=0.1";
    case Asker::kEventSource:
      return "text/event-stream";
    default:
      return "*/*";
  }
}

/// https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-dest-header
std::string_view destination(const browser::Request& request) {
  if (request.preflight) return "empty";
  switch (request.as) {
    case Asker::kImage:
      return "image";
    case Asker::kScript:
    case Asker::kModule:
    case Asker::kImport:
      return "script";
    case Asker::kStyle:
      return "style";
    case Asker::kFont:
      return "font";
    case Asker::kWorker:
      return "worker";
    default:
      return "empty";
  }
}

std::string_view mode(const browser::Request& request) {
  return request.preflight ? std::string_view("cors") : to_string(request.mode);
}

void add_cache_headers(HeaderList& out, CacheMode cache) {
  if (cache == CacheMode::kNoStore || cache == CacheMode::kReload) {
    if (!out.has("Pragma")) out.append("Pragma", "no-cache");
    if (!out.has("Cache-Control")) out.append("Cache-Control", "no-cache");
  } else if (cache == CacheMode::kNoCache && !out.has("Cache-Control")) {
    out.append("Cache-Control", "max-age=0");
  }
}

}  // namespace

std::string_view sec_fetch_site(const Origin& page, const Origin& target) {
  if (page.same_origin(target)) return "same-origin";
  const bool same_site = page.scheme() == target.scheme() && url::schemelessly_same_site(page, target);
  return same_site ? "same-site" : "cross-site";
}

HeaderList browser_headers(const browser::Request& request, const Impersonation& who) {
  HeaderList out = request.headers;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!out.has(name)) out.append(name, value);
  };
  const Origin target = request.url.origin();
  add("User-Agent", user_agent(who));
  add("Accept", accept(request));
  add("Accept-Language", who.engine == Engine::kFirefox ? "en-US,en;q=0.5" : "en-US,en;q=0.9");
  // The default policy, strict-origin-when-cross-origin: the origin alone, and nothing from https to http.
  if (!who.page.is_opaque() && (who.page.scheme() != "https" || target.scheme() == "https")) {
    add("Referer", std::string(who.page.serialize()) + "/");
  }
  if (target.potentially_trustworthy()) {
    add("Sec-Fetch-Dest", destination(request));
    add("Sec-Fetch-Mode", mode(request));
    add("Sec-Fetch-Site", sec_fetch_site(who.page, target));
  }
  if (!request.preflight) add_cache_headers(out, request.cache);
  for (const Header& line : who.overrides) out.set(line.name, line.value);
  if (request.credentials && !who.cookie.empty() && request.url.host() == who.cookie_host) add("Cookie", who.cookie);
  return out;
}

}  // namespace crosscheck::responders
