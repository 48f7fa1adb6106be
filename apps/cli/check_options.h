// SPDX-License-Identifier: Apache-2.0
//
// The flags of `crosscheck check`, as typed. Where curl has a flag, it is spelt and means the same here.
#pragma once

#include <string>
#include <vector>

#include "apps/cli/arguments.h"
#include "crosscheck/browser.h"

namespace crosscheck::cli {

struct CheckOptions {
  std::string target;
  // what the page wants
  std::string origin;
  std::string method;
  bool head = false;
  std::vector<std::string> headers;
  std::vector<std::string> data;         ///< -d: "@FILE" reads a file without its line breaks
  std::vector<std::string> data_raw;     ///< as it is
  std::vector<std::string> data_binary;  ///< "@FILE" reads a file as it is
  std::string credentials, mode, as = "fetch", redirect, cache, crossorigin;
  std::string page, page_csp, page_coep, page_address_space, target_address_space;
  std::string url;    ///< of a policy: what the page asks for
  std::string entry;  ///< of a HAR: an index, or a part of a URL
  // how to ask
  std::string engine = "all";
  std::string cookie;
  std::string user_agent;
  std::vector<std::string> connect_to, resolve;
  std::vector<std::string> via;  ///< NAME=ADDRESS, outermost first
  bool probe = false;
  std::string cacert;
  bool insecure = false;
  std::string proxy;
  double max_time = 30;
  // what to print
  bool json = false;
  bool markdown = false;
  std::string stack;
  std::string colour = "auto";
  bool verbose = false;
  bool show_secrets = false;
};

/// One engine, or all of them for "all".
[[nodiscard]] std::vector<browser::Engine> engines_named(const std::string& name);
/// --engine, as engines_named() takes it.
void add_engine_option(Arguments& arguments, std::string& engine);

/// Tells of every flag; `options` must outlive `arguments`.
void add_check_options(Arguments& arguments, CheckOptions& options);
/// Only those about the connection: --cookie, --connect-to, --proxy, ...
void add_connection_options(Arguments& arguments, CheckOptions& options);
/// Only those about the report, after --json: --markdown, --stack, --color, ...
void add_report_options(Arguments& arguments, CheckOptions& options);

}  // namespace crosscheck::cli
