// SPDX-License-Identifier: Apache-2.0
#include "responders/live/transfer.h"

#include <algorithm>

#include "http/grammar.h"

namespace crosscheck::responders {
namespace {

double seconds_between(std::chrono::steady_clock::time_point from, std::chrono::steady_clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

bool splits_lines(std::string_view value) { return value.find_first_of(std::string_view("\r\n\0", 3)) != value.npos; }

}  // namespace

CurlList make_list(const std::vector<std::string>& lines) {
  CurlList list;
  for (const std::string& line : lines) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) break;
    static_cast<void>(list.release());
    list.reset(longer);
  }
  return list;
}

CurlList make_header_lines(const HeaderList& headers) {
  std::vector<std::string> lines;
  for (const Header& header : headers) {
    // "Name:" would remove the header, "Name;" sends it with an empty value.
    lines.push_back(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
  }
  lines.emplace_back("Expect:");
  if (!headers.has("Content-Type")) lines.emplace_back("Content-Type:");
  return make_list(lines);
}

std::string unsendable(const browser::Request& request, const HeaderList& headers) {
  if (!http::is_method(request.method)) return "the method is not a token";
  for (const Header& header : headers) {
    if (!http::is_header_name(header.name)) return "a header name is not a token";
    if (splits_lines(header.value)) return "the value of " + header.name + " holds a line break or a NUL";
  }
  return {};
}

void set_connection_options(CURL* handle, const LiveOptions& options, curl_slist* connect_to, curl_slist* resolve) {
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROXY, options.proxy.c_str());
  curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max(options.max_time, 0.001) * 1000));
  curl_easy_setopt(
      handle, CURLOPT_CONNECTTIMEOUT_MS,
      static_cast<long>(std::clamp(options.connect_time, 0.001, std::max(options.max_time, 0.001)) * 1000));
  if (connect_to != nullptr) curl_easy_setopt(handle, CURLOPT_CONNECT_TO, connect_to);
  if (resolve != nullptr) curl_easy_setopt(handle, CURLOPT_RESOLVE, resolve);
  if (!options.cacert.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, options.cacert.c_str());
  if (options.insecure) {
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);
  }
}

Transfer::Transfer(CURL* handle, double body_time) : start_(Clock::now()), body_time_(body_time) {
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Transfer::on_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &Transfer::on_progress);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
  // The only way to see the request's bytes; nothing of it is printed.
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &Transfer::on_debug);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, this);
}

std::size_t Transfer::on_header(char* data, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  const std::size_t length = size * count;
  if (!transfer.block.add_line({data, length})) {
    transfer.headers_too_long = true;
    return length == 0 ? 1 : 0;
  }
  if (transfer.block.complete() && !transfer.headers_at_) transfer.headers_at_ = Clock::now();
  return length;
}

std::size_t Transfer::on_body(char* data, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  const std::size_t length = size * count;
  const std::size_t room = kMaxBodyBytes - transfer.body.size();
  transfer.body.append(data, std::min(length, room));
  if (length <= room) return length;
  transfer.body_cut = true;
  return 0;
}

int Transfer::on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& transfer = *static_cast<Transfer*>(self);
  if (!transfer.headers_at_ || seconds_between(*transfer.headers_at_, Clock::now()) < transfer.body_time_) return 0;
  transfer.body_abandoned = true;
  return 1;
}

int Transfer::on_debug(CURL*, curl_infotype type, char* data, std::size_t size, void* self) {
  if (type != CURLINFO_HEADER_OUT) return 0;
  std::string& sent = static_cast<Transfer*>(self)->sent;
  // A whole request came before: the one to the proxy, or one on a connection that turned out to be closed.
  if (sent.ends_with("\r\n\r\n")) sent.clear();
  sent.append(data, size);
  return 0;
}

double Transfer::seconds_to_headers() const { return seconds_between(start_, headers_at_.value_or(Clock::now())); }

}  // namespace crosscheck::responders
