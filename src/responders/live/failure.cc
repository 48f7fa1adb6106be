// SPDX-License-Identifier: Apache-2.0
#include "responders/live/failure.h"

#include <cstdio>
#include <cstring>

namespace crosscheck::responders {
namespace {

std::string curl_text(CURLcode code, const Transfer& transfer) {
  return transfer.error[0] != '\0' ? transfer.error : curl_easy_strerror(code);
}

std::string seconds_text(double seconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g s", seconds);
  return text;
}

bool step_done(CURL* handle, CURLINFO step) {
  curl_off_t microseconds = 0;
  return curl_easy_getinfo(handle, step, &microseconds) == CURLE_OK && microseconds > 0;
}

/// Which step the time ran out in.
std::string timeout_detail(CURL* handle, const Transfer& transfer, const LiveOptions& options, bool tls) {
  if (!step_done(handle, CURLINFO_NAMELOOKUP_TIME_T)) return "the name lookup did not end in time";
  if (!step_done(handle, CURLINFO_CONNECT_TIME_T)) {
    return "no connection within " + seconds_text(std::min(options.connect_time, options.max_time));
  }
  if (tls && !step_done(handle, CURLINFO_APPCONNECT_TIME_T))
    return "connected, but the TLS handshake did not end in time";
  if (transfer.block.status_line.empty()) {
    return "connected, but no response within " + seconds_text(options.max_time);
  }
  return "the response's headers did not end within " + seconds_text(options.max_time);
}

std::string connect_detail(CURL* handle, CURLcode code, const Transfer& transfer) {
  long number = 0;
  curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &number);
  if (code == CURLE_COULDNT_CONNECT && number != 0) return std::strerror(static_cast<int>(number));
  return curl_text(code, transfer);
}

std::string dropped_detail(CURLcode code, const Transfer& transfer) {
  if (code == CURLE_GOT_NOTHING) return "the server closed the connection without a response";
  if (!transfer.block.status_line.empty()) return "the connection ended within the response's headers";
  return curl_text(code, transfer);
}

/// X509_V_ERR_* of OpenSSL, as CURLINFO_SSL_VERIFYRESULT gives them.
std::string verification_text(long result) {
  switch (result) {
    case 0:
      return {};
    case 9:
      return "the certificate is not valid yet";
    case 10:
      return "the certificate has expired";
    case 18:
      return "self-signed certificate";
    case 19:
      return "self-signed certificate in the chain: its authority is not trusted here";
    case 20:
    case 21:
      return "the certificate's issuer is not known: a missing intermediate certificate, or a private authority";
    case 23:
      return "the certificate has been revoked";
    case 62:
      return "the certificate is for another host name";
    default:
      return "the certificate does not verify (OpenSSL code " + std::to_string(result) + ")";
  }
}

std::string certificate_detail(CURL* handle, CURLcode code, const Transfer& transfer, const LiveOptions& options) {
  char* url = nullptr;
  curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &url);
  const ServerCertificate seen = read_certificate(url != nullptr ? url : "", options);
  const std::string problem = verification_problem(handle);
  const bool wrong_name = problem.empty() || std::strstr(transfer.error, "subject name") != nullptr;
  std::string detail = wrong_name ? "the certificate is for another host name" : problem;
  if (wrong_name && std::strstr(transfer.error, "subject name") == nullptr) detail = curl_text(code, transfer);
  if (seen.chain_length == 0) return detail;
  if (!wrong_name && problem.find("expired") != std::string::npos) return detail + " on " + seen.valid_until;
  if (!wrong_name && problem.find("not valid yet") != std::string::npos) return detail + ": from " + seen.valid_from;
  if (wrong_name) return detail + ": " + (seen.names.empty() ? seen.subject : seen.names);
  return detail + " (subject " + seen.subject + ", issuer " + seen.issuer + ")";
}

std::string tls_detail(CURL* handle, CURLcode code, const Transfer& transfer, const LiveOptions& options) {
  if (code == CURLE_PEER_FAILED_VERIFICATION) return certificate_detail(handle, code, transfer, options);
  std::string text = curl_text(code, transfer);
  if (text.find("wrong version number") != std::string::npos ||
      text.find("packet length too long") != std::string::npos) {
    return "what listens there does not speak TLS: is this an http:// port? (" + text + ")";
  }
  if (code == CURLE_SSL_CACERT_BADFILE) return "the file of certificate authorities cannot be used: " + text;
  return text;
}

std::string invalid_detail(CURLcode code, const Transfer& transfer) {
  if (transfer.headers_too_long) return "more than 256 kB of response headers";
  if (code == CURLE_UNSUPPORTED_PROTOCOL && std::strstr(transfer.error, "HTTP/0.9") != nullptr) {
    return "what came back is no HTTP response; if that port speaks TLS, the URL must begin with https://";
  }
  return curl_text(code, transfer);
}

}  // namespace

std::string verification_problem(CURL* handle) {
  long result = 0;
  curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &result);
  return verification_text(result);
}

NetworkError explain_failure(CURL* handle, CURLcode code, const Transfer& transfer, const LiveOptions& options) {
  using Kind = NetworkErrorKind;
  char* url = nullptr;
  curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &url);
  const bool tls = url != nullptr && std::strncmp(url, "https:", 6) == 0;
  if (transfer.headers_too_long) return {Kind::kInvalid, invalid_detail(code, transfer)};
  switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
      return {Kind::kDns, curl_text(code, transfer)};
    case CURLE_COULDNT_CONNECT:
#if LIBCURL_VERSION_NUM >= 0x074900
    case CURLE_PROXY:
#endif
      return {Kind::kRefused, connect_detail(handle, code, transfer)};
    case CURLE_OPERATION_TIMEDOUT:
      return {Kind::kTimeout, timeout_detail(handle, transfer, options, tls)};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_SHUTDOWN_FAILED:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return {Kind::kTls, tls_detail(handle, code, transfer, options)};
    case CURLE_OK:  // the connection ended, and libcurl takes what came for the whole
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return {Kind::kDropped, dropped_detail(code, transfer)};
    default:
      return {Kind::kInvalid, invalid_detail(code, transfer)};
  }
}

ServerCertificate read_certificate(const std::string& url, const LiveOptions& options) {
  ServerCertificate found;
  const CurlHandle handle(curl_easy_init());
  if (!handle) return found;
  const CurlList connect_to = make_list(options.connect_to);
  const CurlList resolve = make_list(options.resolve);
  LiveOptions lenient = options;
  lenient.insecure = true;
  lenient.max_time = std::min(options.max_time, 5.0);
  set_connection_options(handle.get(), lenient, connect_to.get(), resolve.get());
  curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_CONNECT_ONLY, 1L);
  curl_easy_setopt(handle.get(), CURLOPT_CERTINFO, 1L);
  if (curl_easy_perform(handle.get()) != CURLE_OK) return found;
  curl_certinfo* chain = nullptr;
  if (curl_easy_getinfo(handle.get(), CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == nullptr) return found;
  found.chain_length = chain->num_of_certs;
  const curl_slist* line = chain->num_of_certs > 0 ? chain->certinfo[0] : nullptr;
  for (; line != nullptr; line = line->next) {
    const std::string_view text = line->data;
    const auto take = [&](std::string_view label, std::string& into) {
      if (text.starts_with(label)) into = text.substr(label.size());
    };
    take("Subject:", found.subject);
    take("Issuer:", found.issuer);
    take("Start date:", found.valid_from);
    take("Expire date:", found.valid_until);
    take("X509v3 Subject Alternative Name:", found.names);
  }
  return found;
}

}  // namespace crosscheck::responders
