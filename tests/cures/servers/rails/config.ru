# SPDX-License-Identifier: Apache-2.0
# Rack::Cors as Rails mounts it, with what the initializer calls.
require 'rack/cors'
STACK = self
module Rails
  Middleware = Object.new.tap { |m| m.define_singleton_method(:insert_before) { |_, *all, &block| STACK.use(*all, &block) } }
  Config = Struct.new(:middleware).new(Middleware)
  def self.application = Struct.new(:config).new(Config)
end
# @settings
# @login
run ->(env) { [env['PATH_INFO'] == '/v1/items' ? 200 : 404, { 'Content-Type' => 'application/json' }, ['[]']] }
