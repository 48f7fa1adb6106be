// SPDX-License-Identifier: Apache-2.0
// What a compiler makes of main.ts: decorators are calls.
'use strict';
require('reflect-metadata');
const { All, Controller, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');

class Items {
  items() {
    return [];
  }
}
All('items')(Items.prototype, 'items', Object.getOwnPropertyDescriptor(Items.prototype, 'items'));
Controller('v1')(Items);
class Application {}
Module({ controllers: [Items] })(Application);

(async () => {
  const app = await NestFactory.create(Application, { logger: ['error'] });
  // @first
  // @login
  await app.listen($PORT, '127.0.0.1');
})();
