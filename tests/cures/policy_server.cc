// SPDX-License-Identifier: Apache-2.0
//
// policy_server PORT POLICY: the application of the cures, on 127.0.0.1, behind a policy: a file of one, or a shared object
// with a function `set_up` that fills a policy::Config, as a program would. A file without a key is no policy.
#include <dlfcn.h>
#include <httplib.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "crosscheck/adapters/httplib.h"
#include "crosscheck/policy_file.h"

namespace policy = crosscheck::policy;

namespace {

std::shared_ptr<const policy::Plan> plan_of(const std::string& name) {
  std::vector<policy::Issue> issues;
  std::shared_ptr<const policy::Plan> plan;
  if (name.ends_with(".so")) {
    void* const object = dlopen(name.c_str(), RTLD_NOW);
    if (object == nullptr) throw std::runtime_error(dlerror());
    policy::Config config;
    reinterpret_cast<void (*)(policy::Config&)>(dlsym(object, "set_up"))(config);
    policy::Compiled compiled = policy::compile(config);
    plan = compiled.plan;
    issues = compiled.issues;
  } else {
    std::ifstream file(name);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (text.find(':', text.find('\n')) == std::string::npos) return nullptr;
    policy::PolicyFile read = policy::read_policy(text, policy::format_of(name, text));
    plan = read.plan;
    issues = read.issues;
  }
  for (const policy::Issue& issue : issues) std::cerr << issue.value << ": " << issue.message << '\n';
  if (plan == nullptr) throw std::runtime_error("the policy has errors");
  return plan;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  httplib::Server server;
  server.set_tcp_nodelay(true);
  const auto items = [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  };
  server.Get("/v1/items", items).Put("/v1/items", items).Post("/v1/items", items);
  if (const auto plan = plan_of(argv[2])) crosscheck::adapters::httplib::protect(server, plan);
  return server.listen("127.0.0.1", std::stoi(argv[1])) ? 0 : 1;
}
