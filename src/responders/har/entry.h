// SPDX-License-Identifier: Apache-2.0
//
// One entry of a HAR: a request and what the browser noted of its answer. http://www.softwareishard.com/blog/har-12-spec/
// with the fields that Chromium's DevTools and Firefox's network monitor add. Writers of HAR are many and careless: a
// member that is missing or of another type is taken for absent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "crosscheck/http.h"

namespace crosscheck::responders::har {

/// All of an entry that matters to CORS. Header values are bytes; those of HTTP/2 have lower-case names, and its
/// pseudo-headers are left out.
struct Entry {
  std::string url;
  std::string method;
  HeaderList request_headers;
  bool has_body = false;  ///< postData is there
  std::string body_type;  ///< its mimeType

  std::uint16_t status = 0;  ///< 0: no response is recorded
  HeaderList headers;
  std::string http_version;  ///< "1.1", "2"; empty when unknown
  std::string body;          ///< the first kilobyte; empty when it was not recorded
  std::string redirect_url;

  std::string page;         ///< pageref
  double started = 0;       ///< milliseconds since 1970; NaN when it is not told
  double time = 0;          ///< milliseconds
  std::string server;       ///< serverIPAddress
  std::string type;         ///< Chromium's _resourceType: "fetch", "preflight"; empty when it is not told
  std::string initiator;    ///< URL of what asked, where Chromium tells
  std::string error;        ///< Chromium's response._error: "net::ERR_FAILED"; Playwright's _failureText
  bool error_told = false;  ///< there is one, be it empty
  bool no_error = false;    ///< response._error is null: nothing failed
  bool service_worker = false;
  double request_size = -1;    ///< request.headersSize: bytes, -1 when it is not told
  bool secure_broken = false;  ///< Firefox's _securityState is "broken": TLS came to nothing
};

/// Reads one entry after another; keeps its memory between them.
class EntryReader {
 public:
  /// What simdjson may read past the end of a text.
  static constexpr std::size_t kPadding = 64;

  EntryReader();
  ~EntryReader();
  EntryReader(EntryReader&&) noexcept;
  EntryReader& operator=(EntryReader&&) noexcept;

  /// @param json one JSON value, all but objects are empty entries; kPadding bytes must be readable after it.
  /// @param with_body whether `body` is wanted; it is most of a HAR.
  /// @return false when it is no JSON, as far as it was looked at.
  [[nodiscard]] bool read(std::string_view json, bool with_body, Entry& out);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

/// Milliseconds since 1970 of "2026-11-21T12:58:18.681+01:00"; NaN for what is no such text.
[[nodiscard]] double milliseconds_of(std::string_view date) noexcept;

}  // namespace crosscheck::responders::har
