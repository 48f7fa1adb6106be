// SPDX-License-Identifier: Apache-2.0
//
// The words the scenario tables are written in: what a page asks, and what a server answers.
//
//   Ask().put().header("X-Token", "1").include()
//   answer(200, {allow_page(), allow_credentials()})
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "apps/lab/scenario.h"

namespace crosscheck::lab {

/// Builds an Intent: a fetch() of the target's first hop unless something else is said.
class Ask {
 public:
  Ask() { intent_.url = "{target}{0}"; }

  Ask&& as(browser::Asker asker) && {
    intent_.as = asker;
    return std::move(*this);
  }
  Ask&& to(std::string_view url) && {
    intent_.url = url;
    return std::move(*this);
  }
  Ask&& method(std::string_view name) && {
    intent_.method = name;
    return std::move(*this);
  }
  Ask&& put() && { return std::move(*this).method("PUT"); }
  Ask&& header(std::string_view name, std::string_view value) && {
    intent_.headers.push_back({std::string(name), std::string(value)});
    return std::move(*this);
  }
  Ask&& include() && {
    intent_.credentials = browser::Credentials::kInclude;
    return std::move(*this);
  }
  Ask&& mode(browser::Mode mode) && {
    intent_.mode = mode;
    return std::move(*this);
  }
  Ask&& redirect(browser::Redirect redirect) && {
    intent_.redirect = redirect;
    return std::move(*this);
  }
  Ask&& cache(browser::CacheMode cache) && {
    intent_.cache = cache;
    return std::move(*this);
  }
  Ask&& says_target_is(AddressSpace space) && {
    intent_.target_address_space = space;
    return std::move(*this);
  }
  Ask&& body(browser::BodyKind kind, std::string_view type, std::string_view data) && {
    intent_.body = browser::Body{kind, std::string(type), std::string(data)};
    return std::move(*this);
  }
  Ask&& json() && {
    return std::move(*this)
        .method("POST")
        .header("Content-Type", "application/json")
        .body(browser::BodyKind::kText, "text/plain;charset=UTF-8", "{\"name\":\"Ada\"}");
  }
  Ask&& crossorigin(browser::CrossOrigin value) && {
    intent_.crossorigin = value;
    return std::move(*this);
  }
  Ask&& csp(std::string_view policy) && {
    intent_.page.csp = policy;
    return std::move(*this);
  }
  Ask&& coep(std::string_view value) && {
    intent_.page.coep = value;
    return std::move(*this);
  }
  Ask&& sandboxed() && {
    intent_.page.kind = browser::PageKind::kSandboxedFrame;
    return std::move(*this);
  }

  operator browser::Intent() && { return std::move(intent_); }  // NOLINT: a table reads better without a call

 private:
  browser::Intent intent_;
};

inline Header allow_origin(std::string_view value) { return {"Access-Control-Allow-Origin", std::string(value)}; }
inline Header allow_page() { return allow_origin("{page}"); }
inline Header allow_any() { return allow_origin("*"); }
inline Header allow_credentials(std::string_view value = "true") {
  return {"Access-Control-Allow-Credentials", std::string(value)};
}
inline Header allow_methods(std::string_view value) { return {"Access-Control-Allow-Methods", std::string(value)}; }
inline Header allow_headers(std::string_view value) { return {"Access-Control-Allow-Headers", std::string(value)}; }
inline Header location(std::string_view value) { return {"Location", std::string(value)}; }
inline Header content_type(std::string_view value) { return {"Content-Type", std::string(value)}; }

/// The smallest picture there is: one transparent pixel.
inline constexpr std::string_view kGif(
    "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02"
    "D\x01\0;",
    43);

/// A response; a status that may have a body gets one, and a Content-Type for it unless `lines` hold one.
[[nodiscard]] Answer answer(std::uint16_t status, HeaderList lines, std::string_view body = "{\"ok\":true}\n");
/// A 204 with no body: what most servers say to a preflight.
[[nodiscard]] Answer no_content(HeaderList lines);
/// No response at all.
[[nodiscard]] Answer failing(NetworkErrorKind kind);

}  // namespace crosscheck::lab
