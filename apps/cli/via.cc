// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/via.h"

#include <algorithm>

#include "apps/cli/language.h"
#include "report/text_writer.h"
#include "responders/remembering.h"

namespace crosscheck::cli {
namespace {

using report::printable;

int port_of(const Url& url) { return url.port() ? *url.port() : url.scheme() == "https" ? 443 : 80; }

std::string front_of(const Url& url) { return std::string(url.host()) + ":" + std::to_string(port_of(url)); }

tl::expected<Layer, UsageMistake> read_layer(const std::string& text, const std::string& scheme, bool inner) {
  const auto mistake = [&](const std::string& what) {
    return tl::unexpected(UsageMistake{tr("--via {0}: {1}", {printable(text), what}),
                                       tr("For example {}", {"--via cdn=203.0.113.5:443 --via app=127.0.0.1:3000"})});
  };
  const std::size_t equals = text.find('=');
  Layer layer{text.substr(0, equals), scheme, {}};
  if (layer.name.empty() || layer.name.find_first_of(":/") != std::string::npos) {
    return mistake(tr("a layer is written NAME=ADDRESS"));
  }
  if (equals == std::string::npos) return layer;
  std::string address = text.substr(equals + 1);
  const bool has_scheme = address.find("://") != std::string::npos;
  const std::string assumed = inner ? "http" : scheme;
  auto url = Url::parse(has_scheme ? address : assumed + "://" + address);
  // The port says it where the user does not: 443 is https.
  if (url && !has_scheme && inner && address.ends_with(":443")) url = Url::parse("https://" + address);
  const bool whole = url && url->is_http() && !url->includes_credentials() && url->path() == "/" && !url->query() &&
                     !url->fragment() && !address.empty();
  if (!whole) return mistake(tr("an address is written HOST:PORT, or http://HOST:PORT"));
  layer.scheme = std::string(url->scheme());
  layer.address = std::string(url->host()) + ":" + std::to_string(port_of(*url));
  return layer;
}

// The requests that layers can be asked: those to the target's own origin.
bool belongs_to(const browser::Request& request, const Url& target) { return request.url.has_origin(target.origin()); }

diagnosis::Hop ask_layer(const browser::Outcome& outcome, const Url& target, responders::RememberingResponder& layer) {
  diagnosis::Hop hop;
  std::shared_ptr<const Answer> unreachable;
  for (const browser::Exchange& exchange : outcome.exchanges) {
    std::shared_ptr<const Answer> answer;
    layer.begin();
    if (belongs_to(exchange.request, target)) answer = unreachable ? unreachable : layer.respond(exchange.request);
    if (answer && answer->error) unreachable = answer;
    hop.answers.push_back(std::move(answer));
  }
  return hop;
}

}  // namespace

tl::expected<std::vector<Layer>, UsageMistake> read_layers(const std::vector<std::string>& texts,
                                                           const std::string& url) {
  std::vector<Layer> layers;
  const auto target = Url::parse(url);
  if (!target) return layers;
  for (const std::string& text : texts) {
    auto layer = read_layer(text, target->scheme() == "https" ? "https" : "http", !layers.empty());
    if (!layer) return tl::unexpected(layer.error());
    const bool twice = std::any_of(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == layer->name; });
    if (twice) return tl::unexpected(UsageMistake{tr("--via names {} twice", {printable(layer->name)}), {}});
    layers.push_back(std::move(*layer));
  }
  return layers;
}

responders::LiveOptions options_for(responders::LiveOptions options, const Layer& layer, const std::string& url,
                                    bool inner) {
  options.scheme = layer.scheme;
  options.forwarded = inner;
  const auto target = Url::parse(url);
  if (!layer.address.empty() && target) {
    options.connect_to.insert(options.connect_to.begin(), front_of(*target) + ":" + layer.address);
  }
  return options;
}

void ask_layers(report::CheckReport& report, const std::vector<Layer>& layers, const responders::LiveOptions& options) {
  const report::EngineResult& leading = report::leading_result(report);
  const auto target = Url::parse(report.intent.url);
  if (!target) return;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    diagnosis::Hop hop;
    if (i == 0) {
      for (const browser::Exchange& exchange : leading.outcome.exchanges) hop.answers.push_back(exchange.answer);
    } else {
      responders::LiveResponder live(options_for(options, layers[i], report.intent.url, true));
      responders::RememberingResponder once(live);  // a redirect loop asks the same again and again
      hop = ask_layer(leading.outcome, *target, once);
    }
    hop.name = layers[i].name;
    const std::string there = layers[i].address.empty() ? front_of(*target) : layers[i].address;
    hop.address = layers[i].scheme + "://" + there;
    report.hops.push_back(std::move(hop));
  }
  report.comparison = diagnosis::compare(leading.engine, report.intent, leading.outcome, report.hops);
}

}  // namespace crosscheck::cli
