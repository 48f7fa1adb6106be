// SPDX-License-Identifier: Apache-2.0
//
// One exchange on a libcurl handle: what is set before it, and what is collected while it runs.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "responders/live/header_block.h"
#include "responders/live/live.h"

namespace crosscheck::responders {

struct ListDeleter {
  void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, ListDeleter>;

struct HandleDeleter {
  void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, HandleDeleter>;

/// Copies of the lines; null when there are none.
[[nodiscard]] CurlList make_list(const std::vector<std::string>& lines);

/// The options every handle has: no signals, no proxy of the environment, HTTP only, addresses, authorities, time.
void set_connection_options(CURL* handle, const LiveOptions& options, curl_slist* connect_to, curl_slist* resolve);

/// The header lines of a request in libcurl's notation, with the lines libcurl would add by itself switched off.
[[nodiscard]] CurlList make_header_lines(const HeaderList& headers);

/// Why these bytes must not be sent; empty when they may.
[[nodiscard]] std::string unsendable(const browser::Request& request, const HeaderList& headers);

/// What libcurl's callbacks collect. Must stay where it is while the transfer runs.
class Transfer {
 public:
  Transfer(CURL* handle, double body_time);

  HeaderBlock block;
  std::string body;
  std::string sent;
  bool headers_too_long = false;
  bool body_cut = false;        ///< more than kMaxBodyBytes came
  bool body_abandoned = false;  ///< it did not end within the time for it
  char error[CURL_ERROR_SIZE] = {};

  /// From the start to the end of the response's headers, or to now.
  [[nodiscard]] double seconds_to_headers() const;

 private:
  static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
  static int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
  static int on_debug(CURL*, curl_infotype type, char* data, std::size_t size, void* self);

  using Clock = std::chrono::steady_clock;
  Clock::time_point start_;
  std::optional<Clock::time_point> headers_at_;
  double body_time_;
};

}  // namespace crosscheck::responders
