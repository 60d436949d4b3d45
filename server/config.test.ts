import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { StartError } from './start-error.ts';

describe('the configuration', () => {
  it('serves this machine alone on 4170 where nothing is set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4170, host: '127.0.0.1', databaseUrl: null });
    expect(config.dataFolder).toBe(resolve('.data'));
    expect(config.faults).toBe(false);
    expect(config).toMatchObject({ strictOData: false, sandboxOrigins: [], logDays: null });
    expect(config.environments.map(({ name, kind }) => [name, kind])).toEqual([
      ['production', 'production'],
      ['uat', 'test'],
      ['sandbox', 'sandbox'],
    ]);
  });

  it('takes every variable', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      MOTORPOOL_DATA: '/var/lib/motorpool',
      DATABASE_URL: 'postgres://fleet:secret@db:5432/motorpool',
      MOTORPOOL_ENVIRONMENTS: 'my-fleet=https://fleet.example/v3/, demo=sandbox',
      MOTORPOOL_KEY_MY_FLEET: 'abc123',
      MOTORPOOL_TRUST_PROXY: 'loopback,10.0.0.0/8,fd00::1',
      MOTORPOOL_FAULTS: 'on',
      MOTORPOOL_ODATA_LIMITS: 'strict',
      MOTORPOOL_LOG_DAYS: '30',
      MOTORPOOL_SANDBOX_ORIGINS: 'https://app.example, http://localhost:3000/',
    });
    expect(config).toMatchObject({
      strictOData: true,
      logDays: 30,
      sandboxOrigins: ['https://app.example', 'http://localhost:3000'],
    });
    expect(config).toMatchObject({ port: 8080, host: '0.0.0.0', faults: true });
    expect(config.environments).toMatchObject([
      { name: 'my-fleet', label: 'My fleet', kind: 'test', apiKey: 'abc123' },
      { name: 'demo', kind: 'sandbox', upstream: null, apiKey: null },
    ]);
    expect(config.environments[0]?.upstream?.href).toBe('https://fleet.example/v3');
    expect(config.trustedProxies.check('10.1.2.3')).toBe(true);
    expect(config.trustedProxies.check('fd00::1', 'ipv6')).toBe(true);
    expect(config.trustedProxies.check('192.168.0.1')).toBe(false);
  });

  it.each([
    ['PORT', '80a', /PORT is "80a"/],
    ['PORT', '65536', /PORT is "65536"/],
    ['PORT', '-1', /PORT is "-1"/],
    ['HOST', 'a b', /HOST is "a b"/],
    ['DATABASE_URL', 'mysql://root@db/x', /DATABASE_URL is no PostgreSQL URL/],
    ['MOTORPOOL_ENVIRONMENTS', ',', /names no environment/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet', /"fleet" is not name=url/],
    ['MOTORPOOL_ENVIRONMENTS', 'Fleet=https://a.example/v3', /"Fleet" is no name/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=//a.example', /"\/\/a.example" \(fleet\) is no URL/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=http://a.example/v3', /the URL of fleet is not https/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=file:///etc/passwd', /the URL of fleet is not https/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=https://u:p@a.example', /the URL of fleet has a user/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=https://a.example', /of fleet does not end with \/v3/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=https://a.example/v3.1', /of fleet does not end with \/v3/],
    ['MOTORPOOL_ENVIRONMENTS', 'fleet=https://a.example/xv3', /of fleet does not end with \/v3/],
    ['MOTORPOOL_ENVIRONMENTS', 'a=sandbox,b=sandbox', /"b" is a second built-in sandbox/],
    [
      'MOTORPOOL_ENVIRONMENTS',
      'a=https://a.example/v3,a=https://b.example/v3',
      /"a" is in it twice/,
    ],
    [
      'MOTORPOOL_ENVIRONMENTS',
      'sandbox=https://a.example/v3',
      /name of the built-in sandbox alone/,
    ],
    ['MOTORPOOL_KEY_UAT', 'a\nb', /MOTORPOOL_KEY_UAT holds a character/],
    ['MOTORPOOL_TRUST_PROXY', '10.0.0.0/33', /"10.0.0.0\/33"/],
    ['MOTORPOOL_TRUST_PROXY', 'nginx', /"nginx"/],
    ['MOTORPOOL_FAULTS', 'yes', /MOTORPOOL_FAULTS is "yes"/],
    ['MOTORPOOL_LOG_DAYS', 'ever', /MOTORPOOL_LOG_DAYS is "ever"/],
    ['MOTORPOOL_LOG_DAYS', '-1', /MOTORPOOL_LOG_DAYS is "-1"/],
    ['MOTORPOOL_ODATA_LIMITS', '100', /MOTORPOOL_ODATA_LIMITS is "100"/],
    ['MOTORPOOL_SANDBOX_ORIGINS', '*', /"\*", which is no origin/],
    ['MOTORPOOL_SANDBOX_ORIGINS', 'null', /"null", which is no origin/],
    ['MOTORPOOL_SANDBOX_ORIGINS', 'app.example', /"app.example", which is no origin/],
    ['MOTORPOOL_SANDBOX_ORIGINS', 'https://app.example/x', /x", which is no origin/],
    ['MOTORPOOL_SANDBOX_ORIGINS', 'https://u:p@app.example', /which is no origin/],
    ['MOTORPOOL_SANDBOX_ORIGINS', 'ftp://app.example', /which is no origin/],
  ])('says in one sentence what is wrong with %s=%s', (variable, value, sentence) => {
    expect(() => readConfig({ [variable]: value })).toThrow(StartError);
    expect(() => readConfig({ [variable]: value })).toThrow(sentence);
  });

  it('repeats no password of DATABASE_URL and no API key', () => {
    const bad = { DATABASE_URL: 'http://u:hunter2@db', MOTORPOOL_KEY_UAT: 'hunter2\u0007' };
    for (const [variable, value] of Object.entries(bad)) {
      expect(() => readConfig({ [variable]: value })).not.toThrow(/hunter2/);
    }
  });
});
