// SPDX-License-Identifier: Apache-2.0
#include "bench/policy_cases.h"

#include <random>

namespace crosscheck::bench {

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  all.reserve(bytes + text.size());
  while (all.size() < bytes) all += text;
  return all;
}

namespace {

using Strings = std::vector<std::string>;
using Lines = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kThousand = 1'000;
constexpr std::size_t kTenThousand = 10'000;
constexpr std::size_t kHundredThousand = 100'000;
constexpr std::size_t kMaxHostBytes = 253;

/// Tenant `i` of a service, in three shapes.
std::string tenant_host(std::size_t i) {
  const std::string number = std::to_string(i);
  if (i % 3 == 0) return "t" + number + ".example.com";
  if (i % 3 == 1) return "shop-" + number + ".customers.example.net";
  return "www.site" + number + ".example.org";
}
std::string tenant(std::size_t i) { return "https://" + tenant_host(i) + (i % 3 == 2 ? ":8443" : ""); }

/// The host whose subdomains are allowed. One in ten is deep, so that hosts of nearly every length are listed.
std::string parent_host(std::size_t i) {
  return (i % 10 == 0 ? repeated("a.", i / 10 % 100 * 2) : "") + tenant_host(i);
}
std::string below(const std::string& host) { return "https://app." + host; }
/// As many labels as a host can have.
std::string deep_below(const std::string& host) {
  return "https://" + repeated("a.", (kMaxHostBytes - host.size()) / 2 * 2) + host;
}

/// As long as a host can be; two of them differ in the first byte.
std::string pathological(char first) {
  const std::string label(63, 'a');
  return std::string("https://") + first + label.substr(1) + "." + label + "." + label + "." + label.substr(2);
}

Strings several() {
  return {"https://app.example.com", "https://www.example.org", "https://shop.example.net:8443",
          "http://localhost:3000"};
}

template <typename Make>
Strings make_many(std::size_t begin, std::size_t count, Make make) {
  Strings all;
  all.reserve(count);
  for (std::size_t i = begin; i < begin + count; ++i) all.push_back(make(i));
  return all;
}

/// The same order on every machine; std::shuffle's is the library's own.
Strings shuffled(Strings all) {
  std::mt19937 random(1);
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random() % i]);
  return all;
}

Lines with_request_headers(std::string value) {
  return {{"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", std::move(value)}};
}

Lines asking_for_two() { return with_request_headers("authorization,content-type"); }

/// What a browser sends besides, so that there are a dozen lines.
Lines as_a_browser(Lines lines) {
  lines.insert(lines.begin(), {{"Host", "api.example.com"},
                               {"User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"},
                               {"Accept", "*/*"},
                               {"Accept-Language", "en-US,en;q=0.5"},
                               {"Accept-Encoding", "gzip, deflate, br, zstd"},
                               {"Referer", "https://app.example.com/"},
                               {"Connection", "keep-alive"},
                               {"Sec-Fetch-Dest", "empty"},
                               {"Sec-Fetch-Mode", "cors"}});
  if (lines.size() == 9) lines.insert(lines.end(), {{"Sec-Fetch-Site", "same-site"}, {"Priority", "u=4"}});
  return lines;
}

struct Cases {
  std::vector<PolicyCase> all;

  void add(std::string name, std::string_view policy, std::string_view method, Strings origins, Lines lines,
           std::optional<bool> allowed) {
    all.push_back({std::move(name), policy, method, std::move(origins), std::move(lines), allowed});
  }
  /// Actual request and preflight, allowed and denied.
  void add_four(std::string_view policy, const Strings& allowed, const Strings& denied,
                const std::string& suffix = "") {
    const std::string name(policy);
    add(name + "/actual/allowed" + suffix, policy, "GET", allowed, {}, true);
    if (!denied.empty()) add(name + "/actual/denied" + suffix, policy, "GET", denied, {}, false);
    add(name + "/preflight/allowed" + suffix, policy, "OPTIONS", allowed, asking_for_two(), true);
    if (!denied.empty()) add(name + "/preflight/denied" + suffix, policy, "OPTIONS", denied, asking_for_two(), false);
  }
  void add_many(std::string_view policy, const Strings& allowed, const Strings& denied) {
    add_four(policy, {allowed[0]}, {denied[0]});
    add_four(policy, allowed, denied, "/varied");
  }
  void add_hostile(const std::string& name, Lines lines) {
    add("hostile/" + name, "one", "OPTIONS", {several()[0]}, std::move(lines), std::nullopt);
  }
};

}  // namespace

std::vector<PolicyCase> policy_cases() {
  const Strings app{"https://app.example.com"};
  const Strings stranger{"https://evil.example.com"};
  Cases cases;
  cases.add("none/actual", "none", "GET", app, {}, false);
  cases.add("one/actual/no-origin", "one", "GET", {}, {}, false);
  cases.add_four("one", app, stranger);
  cases.add("one/preflight/allowed/no-headers", "one", "OPTIONS", app, {{"Access-Control-Request-Method", "PUT"}},
            true);
  cases.add("one/preflight/method-denied", "one", "OPTIONS", app, {{"Access-Control-Request-Method", "PATCH"}}, {});
  cases.add("one/preflight/header-denied", "one", "OPTIONS", app, with_request_headers("x-other"), {});
  cases.add("one/actual/allowed/12-lines", "one", "GET", app, as_a_browser({}), true);
  cases.add("one/preflight/allowed/12-lines", "one", "OPTIONS", app, as_a_browser(asking_for_two()), true);
  cases.add_four("several", app, stranger);
  cases.add_four("several", shuffled(several()), stranger, "/varied");
  cases.add_four("pathological", {pathological('a')}, {pathological('c')});
  for (const auto& [policy, count] : {std::pair{kPolicies[3], kThousand}, {kPolicies[4], kHundredThousand}}) {
    cases.add_many(policy, shuffled(make_many(0, count, tenant)), shuffled(make_many(count, count, tenant)));
  }
  cases.add("hundred-thousand/compile", "hundred-thousand", "", {}, {}, {});

  cases.add_four("subdomains", {below("example.com")}, {below("example.org")});
  const Strings listed = shuffled(make_many(0, kTenThousand, parent_host));
  const Strings others = shuffled(make_many(kTenThousand, kTenThousand, parent_host));
  const auto each = [](const Strings& hosts, std::string (*make)(const std::string&)) {
    return make_many(0, hosts.size(), [&](std::size_t i) { return make(hosts[i]); });
  };
  cases.add_many("ten-thousand-subdomains", each(listed, below), each(others, below));
  cases.add_four("ten-thousand-subdomains", each(listed, deep_below), each(others, deep_below), "/deep-varied");
  cases.add_four("any", app, {});

  cases.add_hostile("1-mb-of-one-name", with_request_headers(repeated("authorization,", 1 << 20)));
  cases.add_hostile("1-mb-of-spaces", with_request_headers(std::string(1 << 20, ' ')));
  cases.add_hostile("1-mb-of-commas", with_request_headers(std::string(1 << 20, ',')));
  cases.add_hostile("1024-commas", with_request_headers(std::string(1024, ',')));
  Lines empty{{"Access-Control-Request-Method", "PUT"}};
  empty.insert(empty.end(), 1024, {"Access-Control-Request-Headers", ""});
  cases.add_hostile("1024-empty-lines", std::move(empty));
  // No longer than the limit for any policy; one of three names reads the first of them.
  cases.add_hostile("2-kb-of-one-name", with_request_headers(repeated("x-id,", 2040)));
  cases.add_hostile("2-kb-in-upper-case", with_request_headers(repeated("X-ID,", 2040)));
  cases.add_hostile("2-kb-of-spaces", with_request_headers(std::string(2048, ' ')));
  cases.add("hostile/10-kb-origin", "one", "OPTIONS", {"https://" + repeated("a.", 10'240) + "example.com"},
            asking_for_two(), false);
  return std::move(cases.all);
}

policy::Config policy_of(std::string_view name) {
  Strings origins;
  if (name == "one") origins = {"https://app.example.com"};
  if (name == "several") origins = several();
  if (name == "pathological") origins = {pathological('a'), pathological('b')};
  if (name == "thousand") origins = make_many(0, kThousand, tenant);
  if (name == "hundred-thousand") origins = make_many(0, kHundredThousand, tenant);
  if (name == "subdomains") origins = {"https://*.example.com"};
  if (name == "ten-thousand-subdomains") {
    origins = make_many(0, kTenThousand, [](std::size_t i) { return "https://*." + parent_host(i); });
  }
  if (name == "any") origins = {"*"};
  policy::Config config;
  config.origins = policy::Texts{{origins.begin(), origins.end()}};
  config.methods = policy::Texts{{{"GET"}, {"HEAD"}, {"POST"}, {"PUT"}, {"DELETE"}}};
  config.request_headers = policy::Texts{{{"Authorization"}, {"Content-Type"}, {"X-Id"}}};
  config.max_age = std::int64_t{7200};
  return config;
}

}  // namespace crosscheck::bench
