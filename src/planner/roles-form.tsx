import type { Part } from './planner.tsx';

const ROLES = ['lead', 'time', 'welcome', 'notes'] as const;

/** Who does what. */
export function RolesForm({ plan, words: { t }, edit }: Part) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('plan.roles')}</h2>
      <div class="form-fields">
        {ROLES.map((role) => (
          <div class="field" key={role}>
            <label for={`role-${role}`}>{t(`role.${role}`)}</label>
            <input
              id={`role-${role}`}
              maxLength={60}
              autocomplete="off"
              value={plan.roles[role]}
              onInput={({ currentTarget }) =>
                edit({ ...plan, roles: { ...plan.roles, [role]: currentTarget.value } }, role)
              }
            />
          </div>
        ))}
      </div>
      <p class="fine">{t('plan.rolesWhy')}</p>
    </section>
  );
}
